package blackbox.servers;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.condition.EnabledIf;

/** Skips a class of tests, with a message, on machines without Google's emulator. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@EnabledIf(value = "blackbox.servers.PubSubEmulator#available", disabledReason = EmulatorJar.ABSENT)
public @interface NeedsPubSubEmulator {}
