package blackbox.servers;

/** Starts ElasticMQ, which has no main class of its own among its libraries and isn't on the tests' class path. */
public final class ElasticMq {
    private ElasticMq() {}

    public static void main(String[] args) throws ReflectiveOperationException {
        Class<?> builders = Class.forName("org.elasticmq.rest.sqs.SQSRestServerBuilder");
        Object builder = builders.getMethod("withPort", int.class).invoke(null, Integer.parseInt(args[0]));
        builder = builder.getClass().getMethod("withInterface", String.class).invoke(builder, "127.0.0.1");
        builder = builder.getClass().getMethod("withAWSRegion", String.class).invoke(builder, args[1]);
        builder.getClass().getMethod("start").invoke(builder);
    }
}
