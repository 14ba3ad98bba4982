package org.trigpoint.teaching.pack;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;

/// Where a link leads.
public sealed interface LinkTarget {

    /// A page of the web, by https.
    record Outside(URI address) implements LinkTarget {}

    /// A file of the pack.
    record Inside(String path) implements LinkTarget {}

    /// A number to ring.
    record Telephone(String address) implements LinkTarget {}

    /// Nowhere.
    ///
    /// @param why a sentence without its full stop
    record Broken(String why) implements LinkTarget {}

    /// Where a link in a file leads. That a file inside the pack exists is not looked at.
    ///
    /// @param file the path inside the pack of the file that holds the link
    /// @param destination as written
    static LinkTarget of(String file, String destination) {
        if (destination.matches("tel:\\+?[0-9]{3,15}")) {
            return new Telephone(destination);
        }
        try {
            URI address = new URI(destination);
            if (address.getScheme() != null) {
                return outside(address);
            }
            return destination.isEmpty()
                            || destination.startsWith("/")
                            || destination.startsWith("#")
                    ? new Broken("`" + destination + "` leads nowhere")
                    : inside(file, address);
        } catch (URISyntaxException e) {
            return new Broken("`" + destination + "` is no address");
        }
    }

    private static LinkTarget outside(URI address) {
        if (!address.getScheme().equals("https")) {
            return new Broken("`" + address + "` does not begin with https://");
        }
        String host = address.getHost();
        return host == null || !host.contains(".") || address.getUserInfo() != null
                ? new Broken("`" + address + "` names no host")
                : new Outside(address);
    }

    private static LinkTarget inside(String file, URI address) {
        String path = address.getPath();
        if (path == null || path.isEmpty() || address.getRawAuthority() != null) {
            return new Broken("`" + address + "` leads nowhere");
        }
        Path resolved = Path.of("/pack").resolve(file).resolveSibling(path).normalize();
        return resolved.startsWith("/pack") && !resolved.equals(Path.of("/pack"))
                ? new Inside(Path.of("/pack").relativize(resolved).toString().replace('\\', '/'))
                : new Broken("`" + address + "` leads out of the pack");
    }
}
