package org.ledgerdesk.local.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.UserPrincipal;
import java.util.ArrayList;
import java.util.List;

/**
 * PostgreSQL refuses to run as root. Then it runs as {@code nobody}, or, when the desk lies in a folder that only root may
 * enter, in a user namespace of its own, where root is nobody but still owns the files.
 */
final class Unprivileged {

    private static final String USER = "nobody";
    private static final List<String> AS_USER =
            List.of("setpriv", "--reuid=" + USER, "--regid=nogroup", "--clear-groups", "--");
    private static final List<String> IN_NAMESPACE = List.of("unshare", "--user", "--");

    private final List<String> prefix;

    private Unprivileged(List<String> prefix) {
        this.prefix = prefix;
    }

    /** Chooses the way for files below the folder; for everybody but root there is nothing to do. */
    static Unprivileged below(Path folder) {
        if (!System.getProperty("user.name").equals("root")) {
            return new Unprivileged(List.of());
        }
        for (List<String> way : List.of(AS_USER, IN_NAMESPACE)) {
            if (works(way, folder)) {
                return new Unprivileged(way);
            }
        }
        throw new CannotStart("PostgreSQL does not run as root, and user " + USER + " cannot enter " + folder
                + ". Start as an ordinary user, or set LEDGERDESK_HOME to a folder that everybody may enter.");
    }

    private static boolean works(List<String> way, Path folder) {
        List<String> command = new ArrayList<>(way);
        command.addAll(List.of("test", "-x", folder.toString()));
        try {
            return new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    List<String> command(List<String> command) {
        List<String> all = new ArrayList<>(prefix);
        all.addAll(command);
        return List.copyOf(all);
    }

    /** Gives the files to whom the server will run as: its own user, or root seen through the namespace. */
    void own(Path folder) {
        if (prefix.isEmpty()) {
            return;
        }
        try {
            UserPrincipal owner = folder.getFileSystem()
                    .getUserPrincipalLookupService()
                    .lookupPrincipalByName(prefix.equals(AS_USER) ? USER : "root");
            if (Files.getOwner(folder).equals(owner)) {
                return;
            }
            Files.walkFileTree(folder, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                    Files.getFileAttributeView(
                                    file,
                                    java.nio.file.attribute.FileOwnerAttributeView.class,
                                    LinkOption.NOFOLLOW_LINKS)
                            .setOwner(owner);
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult postVisitDirectory(Path directory, java.io.IOException failure)
                        throws IOException {
                    // Last, so that an interrupted change is begun anew.
                    Files.setOwner(directory, owner);
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
