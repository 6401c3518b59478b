package routes.pack;

import java.io.IOException;
import java.io.InputStream;

/** A finished job as its writers see it: one slide in memory at a time, read anew by every iteration. */
public interface StudyPack {
    PackHead head();

    /** Every slide of the deck in its order; none is missing. */
    Iterable<PackSlide> slides();

    /** The slide's JPEG; only for a slide with {@code hasPicture}. The caller closes it. */
    InputStream picture(int slideNumber) throws IOException;
}
