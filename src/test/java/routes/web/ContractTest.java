package routes.web;

import org.junit.jupiter.api.Test;
import routes.DeckhandTest;

class ContractTest extends DeckhandTest {
    @Test
    void starts() {
        System.out.println("STARTED " + port + " " + managementPort);
    }
}
