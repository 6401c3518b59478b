package routes;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import routes.cli.CommandLineInterface;

/** The application. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class Deckhand {
    public static void main(String[] args) {
        System.exit(new CommandLineInterface().execute(args));
    }
}
