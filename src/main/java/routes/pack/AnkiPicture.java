package routes.pack;

import java.io.IOException;
import java.io.InputStream;

/** A slide's picture while its cards are made. {@code name} is its name in Anki, empty when there is none. */
record AnkiPicture(String name, byte[] jpeg, String slideFingerprint) {

    static AnkiPicture of(StudyPack pack, PackSlide slide) throws IOException {
        if (!slide.hasPicture()) {
            return new AnkiPicture("", new byte[0], AnkiIds.fingerprint(slide.slide(), new byte[0]));
        }
        try (InputStream in = pack.picture(slide.number())) {
            byte[] jpeg = in.readAllBytes();
            return new AnkiPicture(AnkiIds.mediaName(jpeg), jpeg, AnkiIds.fingerprint(slide.slide(), jpeg));
        }
    }
}
