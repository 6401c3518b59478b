package routes.slides;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Draws a first page in the background once the service is up, so that the first deck does not pay for it. */
@Component
class PainterWarmer {
    private final SlidePainter painter;

    PainterWarmer(SlidePainter painter) {
        this.painter = painter;
    }

    @EventListener(ApplicationReadyEvent.class)
    void warm() {
        Thread thread = new Thread(painter::warmUp, "warm-up");
        thread.setDaemon(true);
        thread.start();
    }
}
