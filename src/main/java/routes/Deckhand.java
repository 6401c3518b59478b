package routes;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The application. */
@SpringBootApplication
public class Deckhand {
    public static void main(String[] args) {
        SpringApplication.run(Deckhand.class, args);
    }
}
