package routes.job;

import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.camel.spi.IdempotentRepository;
import org.apache.camel.support.service.ServiceSupport;
import org.springframework.stereotype.Component;
import routes.CamelExtension;

/**
 * The files of the inbox that were read already, so that a scan does not read them again while their jobs run. A file
 * that is put away is forgotten: the same one may be dropped again. What a restart forgets, the ledger still knows.
 */
@Component
@CamelExtension
public class InboxMemory extends ServiceSupport implements IdempotentRepository {
    private static final String BORDER = "|";

    /** {@code path|size|modified}, as the route's idempotentKey writes it. */
    private final Set<String> keys = ConcurrentHashMap.newKeySet();

    void forget(Path file) {
        keys.removeIf(key -> key.startsWith(file.toAbsolutePath() + BORDER));
    }

    @Override
    public boolean add(String key) {
        return keys.add(key);
    }

    @Override
    public boolean contains(String key) {
        return keys.contains(key);
    }

    @Override
    public boolean remove(String key) {
        return keys.remove(key);
    }

    @Override
    public boolean confirm(String key) {
        return true;
    }

    @Override
    public void clear() {
        keys.clear();
    }
}
