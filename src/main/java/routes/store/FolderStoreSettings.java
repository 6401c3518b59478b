package routes.store;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the folder store keeps its files.
 *
 * @param root the folder, made when it is missing
 * @param linkSecret the file with the secret that signs download links, made when it is missing; outside of {@code root}
 */
@ConfigurationProperties("deckhand.store.folder")
public record FolderStoreSettings(
        @DefaultValue("data/store") Path root,
        @DefaultValue("data/link-secret") Path linkSecret) {
    public FolderStoreSettings {
        Path folder = root.toAbsolutePath().normalize();
        if (linkSecret.toAbsolutePath().normalize().startsWith(folder)) {
            throw new IllegalArgumentException(
                    "deckhand.store.folder.link-secret lies inside deckhand.store.folder.root, where links can reach it");
        }
    }
}
