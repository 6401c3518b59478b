package routes;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Marks the few classes that may know Camel, because they are where Camel is extended. */
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface CamelExtension {}
