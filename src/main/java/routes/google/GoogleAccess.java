package routes.google;

import com.google.auth.oauth2.GoogleCredentials;
import java.io.IOException;
import routes.failure.Refusal;

/** The credentials of this process, as Google's own tools find them. */
public final class GoogleAccess {
    private GoogleAccess() {}

    /** Of the key file in {@code GOOGLE_APPLICATION_CREDENTIALS}, of gcloud's login or of the machine, in that order. */
    public static GoogleCredentials credentials() {
        try {
            return GoogleCredentials.getApplicationDefault();
        } catch (IOException e) {
            String file = System.getenv("GOOGLE_APPLICATION_CREDENTIALS");
            throw new Refusal(
                    "credentials-missing",
                    file == null
                            ? "There are no Google credentials; name a service account's key file in"
                                    + " GOOGLE_APPLICATION_CREDENTIALS, or run where the machine has a service account"
                            : "The Google credentials in " + file
                                    + " can't be read; let GOOGLE_APPLICATION_CREDENTIALS name a service account's key file",
                    e);
        }
    }
}
