package blackbox.model;

import java.time.Duration;

/** The stub as a process of its own: {@code ModelStubMain PORT LATENCY_MILLIS}; prints its port and runs until it is ended. */
public final class ModelStubMain {
    private ModelStubMain() {}

    public static void main(String[] args) throws Exception {
        ModelStub stub = ModelStub.start(Integer.parseInt(args[0]), Duration.ofMillis(Long.parseLong(args[1])));
        Runtime.getRuntime().addShutdownHook(new Thread(stub::close));
        System.out.println(stub.port());
    }
}
