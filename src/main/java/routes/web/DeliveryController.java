package routes.web;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import routes.failure.Refusal;
import routes.ledger.Deliveries;

/** {@code /deliveries}: how the sending of a callback went, and sending it again. */
@RestController
class DeliveryController {
    private final Deliveries deliveries;

    DeliveryController(Deliveries deliveries) {
        this.deliveries = deliveries;
    }

    @GetMapping("/deliveries/{id}")
    DeliveryView get(@PathVariable String id) {
        return deliveries.find(id).map(DeliveryView::of).orElseThrow(() -> unknown(id));
    }

    @PostMapping("/deliveries/{id}/replay")
    ResponseEntity<DeliveryView> replay(@PathVariable String id) {
        DeliveryView due = deliveries.replay(id).map(DeliveryView::of).orElseThrow(() -> unknown(id));
        return ResponseEntity.accepted().body(due);
    }

    private static Refusal unknown(String id) {
        return new Refusal(
                "delivery-not-found", "There is no delivery " + id + "; GET /jobs/{id} lists the deliveries of a job");
    }
}
