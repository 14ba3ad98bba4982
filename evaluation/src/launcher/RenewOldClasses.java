import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassFileVersion;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassModel;
import java.lang.classfile.ClassTransform;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collections;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;

/// Gives the classes of a jar that were compiled for Java 5 the stack maps and the version of Java 8.
///
/// Classes without stack maps cannot be kept in an AOT cache: they would be read, and verified the slow
/// way, at every start (about 40 ms for the command line's library). Nothing else about them changes.
/// Every renewed class is loaded and verified before the jar takes the old one's place.
///
/// Run by the launcher: `java RenewOldClasses.java JAR`.
final class RenewOldClasses {
    private static final int FIRST_WITH_STACK_MAPS = 50;
    private static final int JAVA_8 = 52;

    private RenewOldClasses() {}

    public static void main(String[] arguments) throws Exception {
        Path jar = Path.of(arguments[0]);
        Path renewed = jar.resolveSibling(jar.getFileName() + ".renewed");
        try {
            renew(jar, renewed);
            verify(renewed);
            Files.move(renewed, jar, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(renewed);
        }
    }

    private static void renew(Path from, Path to) throws IOException {
        try (URLClassLoader classes = new URLClassLoader(new URL[] {from.toUri().toURL()});
                JarFile in = new JarFile(from.toFile());
                JarOutputStream out = new JarOutputStream(Files.newOutputStream(to))) {
            ClassFile files =
                    ClassFile.of(
                            ClassFile.StackMapsOption.GENERATE_STACK_MAPS,
                            ClassFile.ConstantPoolSharingOption.NEW_POOL,
                            ClassFile.ClassHierarchyResolverOption.of(
                                    ClassHierarchyResolver.ofClassLoading(classes)));
            for (JarEntry entry : Collections.list(in.entries())) {
                byte[] bytes = in.getInputStream(entry).readAllBytes();
                JarEntry copy = new JarEntry(entry.getName());
                copy.setTime(entry.getTime());
                out.putNextEntry(copy);
                out.write(isClass(entry) ? renewed(files, bytes) : bytes);
                out.closeEntry();
            }
        }
    }

    private static boolean isClass(JarEntry entry) {
        return entry.getName().endsWith(".class") && !entry.getName().startsWith("META-INF/");
    }

    private static byte[] renewed(ClassFile files, byte[] bytes) {
        ClassModel old = files.parse(bytes);
        if (old.majorVersion() >= FIRST_WITH_STACK_MAPS) {
            return bytes;
        }
        ClassTransform version =
                (built, element) -> {
                    if (element instanceof ClassFileVersion) {
                        built.withVersion(JAVA_8, 0);
                    } else {
                        built.with(element);
                    }
                };
        // code is written anew, not copied, since only then are its stack maps worked out
        return files.transformClass(
                old,
                ClassTransform.transformingMethodBodies((code, element) -> code.with(element))
                        .andThen(version));
    }

    private static void verify(Path jar) throws Exception {
        try (URLClassLoader classes = new URLClassLoader(new URL[] {jar.toUri().toURL()}, null);
                JarFile in = new JarFile(jar.toFile())) {
            for (JarEntry entry : Collections.list(in.entries())) {
                if (isClass(entry) && !entry.getName().equals("module-info.class")) {
                    String name = entry.getName();
                    Class.forName(
                            name.substring(0, name.length() - ".class".length()).replace('/', '.'),
                            true,
                            classes);
                }
            }
        }
    }
}
