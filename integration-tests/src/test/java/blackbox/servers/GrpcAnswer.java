package blackbox.servers;

import io.grpc.StatusRuntimeException;
import io.grpc.stub.StreamObserver;
import java.util.function.Supplier;

/** One answer to one request: what the work returned, or the status it failed with. */
final class GrpcAnswer {
    private GrpcAnswer() {}

    static <T> void to(StreamObserver<T> client, Supplier<T> work) {
        T answer;
        try {
            answer = work.get();
        } catch (StatusRuntimeException e) {
            client.onError(e);
            return;
        }
        client.onNext(answer);
        client.onCompleted();
    }
}
