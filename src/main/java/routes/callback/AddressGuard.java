package routes.callback;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import org.apache.hc.client5.http.DnsResolver;

/**
 * Finds addresses for outgoing requests and, where private ones are not allowed, refuses a name as soon as one of its
 * addresses is private. The connection goes to the addresses that were checked, so a second look-up can't change them.
 */
final class AddressGuard implements DnsResolver {
    private final boolean allowPrivate;

    AddressGuard(boolean allowPrivate) {
        this.allowPrivate = allowPrivate;
    }

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        InetAddress[] addresses = InetAddress.getAllByName(host);
        for (InetAddress address : addresses) {
            if (!allowPrivate && isPrivate(address)) {
                throw new AddressRefused(host);
            }
        }
        return addresses;
    }

    @Override
    public String resolveCanonicalHostname(String host) throws UnknownHostException {
        return resolve(host)[0].getCanonicalHostName();
    }

    private static boolean isPrivate(InetAddress address) {
        return address.isLoopbackAddress()
                || address.isAnyLocalAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()
                || isUniqueLocal(address)
                || isSharedOrThisNetwork(address);
    }

    /** fc00::/7, RFC 4193. */
    private static boolean isUniqueLocal(InetAddress address) {
        return address instanceof Inet6Address && (address.getAddress()[0] & 0xfe) == 0xfc;
    }

    /** 100.64.0.0/10, RFC 6598, and 0.0.0.0/8, RFC 1122. */
    private static boolean isSharedOrThisNetwork(InetAddress address) {
        byte[] bytes = address.getAddress();
        return bytes.length == 4 && (bytes[0] == 0 || bytes[0] == 100 && (bytes[1] & 0xc0) == 64);
    }

    /** The name leads to a private address. */
    static final class AddressRefused extends UnknownHostException {
        AddressRefused(String host) {
            super(host + " has a private address; set deckhand.callback.allow-private-addresses=true to allow it");
        }
    }
}
