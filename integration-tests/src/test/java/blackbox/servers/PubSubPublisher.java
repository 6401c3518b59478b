package blackbox.servers;

import com.google.pubsub.v1.GetTopicRequest;
import com.google.pubsub.v1.PublishRequest;
import com.google.pubsub.v1.PublishResponse;
import com.google.pubsub.v1.PublisherGrpc.PublisherImplBase;
import com.google.pubsub.v1.Topic;
import io.grpc.stub.StreamObserver;

/** The publishers' half of Pub/Sub's gRPC interface. */
final class PubSubPublisher extends PublisherImplBase {
    private final PubSubBroker broker;

    PubSubPublisher(PubSubBroker broker) {
        this.broker = broker;
    }

    @Override
    public void createTopic(Topic topic, StreamObserver<Topic> client) {
        GrpcAnswer.to(client, () -> {
            broker.createTopic(topic.getName());
            return topic;
        });
    }

    @Override
    public void getTopic(GetTopicRequest request, StreamObserver<Topic> client) {
        GrpcAnswer.to(client, () -> {
            broker.requireTopic(request.getTopic());
            return Topic.newBuilder().setName(request.getTopic()).build();
        });
    }

    @Override
    public void publish(PublishRequest request, StreamObserver<PublishResponse> client) {
        GrpcAnswer.to(client, () -> {
            PublishResponse.Builder answer = PublishResponse.newBuilder();
            request.getMessagesList()
                    .forEach(message -> answer.addMessageIds(broker.publish(request.getTopic(), message)));
            return answer.build();
        });
    }
}
