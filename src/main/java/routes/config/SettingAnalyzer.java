package routes.config;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.validation.BindValidationException;
import org.springframework.boot.context.properties.bind.validation.ValidationErrors;
import org.springframework.boot.context.properties.source.ConfigurationProperty;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.validation.FieldError;

/** A setting has a value that will not do: named as the user wrote it, with where it was found. */
@Order(Ordered.HIGHEST_PRECEDENCE + 4)
class SettingAnalyzer implements FailureAnalyzer {
    private final Environment environment;

    SettingAnalyzer(Environment environment) {
        this.environment = environment;
    }

    @Override
    public @Nullable FailureAnalysis analyze(Throwable failure) {
        BindValidationException invalid = Causes.find(failure, BindValidationException.class);
        if (invalid != null) {
            return analysis(invalid(invalid.getValidationErrors()), failure);
        }
        InvalidConfigurationPropertyValueException wrong =
                Causes.find(failure, InvalidConfigurationPropertyValueException.class);
        if (wrong != null) {
            return analysis(
                    "The setting %s=%s will not do: %s"
                            .formatted(
                                    wrong.getName(),
                                    Masks.show(wrong.getName(), String.valueOf(wrong.getValue())),
                                    wrong.getReason()),
                    failure);
        }
        BindException unbound = Causes.find(failure, BindException.class);
        return unbound == null ? null : analysis(unbound(unbound), failure);
    }

    private static FailureAnalysis analysis(String what, Throwable failure) {
        return new FailureAnalysis(what, "set it to another value, or leave it out for the default", failure);
    }

    private static String invalid(ValidationErrors errors) {
        return errors.getAllErrors().stream()
                .map(error -> error instanceof FieldError field
                        ? "The setting %s.%s %s"
                                .formatted(errors.getName(), kebab(field.getField()), field.getDefaultMessage())
                        : "The settings %s: %s".formatted(errors.getName(), error.getDefaultMessage()))
                .findFirst()
                .orElse("The settings %s will not do".formatted(errors.getName()));
    }

    private String unbound(BindException failure) {
        ConfigurationProperty property = failure.getProperty();
        if (property == null) {
            return "The setting %s will not do: %s".formatted(failure.getName(), reason(failure));
        }
        String name = property.getName().toString();
        return "The setting %s=%s (%s) will not do: %s"
                .formatted(
                        name,
                        Masks.show(name, environment.resolvePlaceholders(String.valueOf(property.getValue()))),
                        Origins.of(property, environment),
                        reason(failure));
    }

    /** The reason of a converter may repeat the value, so a secret is not given any. */
    private static String reason(BindException failure) {
        String name = failure.getName().toString();
        Throwable root = Causes.root(failure);
        if (root instanceof NumberFormatException || !Masks.show(name, "x").equals("x")) {
            return "it is no value of that kind";
        }
        return Causes.firstLine(root);
    }

    private static String kebab(String field) {
        return field.replaceAll("([a-z0-9])([A-Z])", "$1-$2").toLowerCase(java.util.Locale.ROOT);
    }
}
