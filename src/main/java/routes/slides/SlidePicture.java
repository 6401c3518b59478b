package routes.slides;

/** What drawing one page gave: a picture, or the reason why there is none. A bad page is one failed slide. */
public sealed interface SlidePicture {
    int number();

    /** True for {@link Drawn}. */
    default boolean drawn() {
        return this instanceof Drawn;
    }

    /** {@code jpeg} are the bytes of a JPEG of {@code width} x {@code height} pixels. */
    record Drawn(int number, byte[] jpeg, int width, int height) implements SlidePicture {}

    /** {@code code} and {@code message} as in {@link routes.failure.Refusal}. */
    record NotDrawn(int number, String code, String message) implements SlidePicture {}
}
