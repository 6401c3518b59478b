package routes.failure;

/** A request whose {@code field} is missing, empty or not of its form. */
public class InvalidField extends Refusal {
    private final String field;

    public InvalidField(String field, String message) {
        super("field-invalid", message);
        this.field = field;
    }

    public String field() {
        return field;
    }
}
