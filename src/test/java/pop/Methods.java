package pop;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import org.jspecify.annotations.Nullable;

import javax.tools.ToolProvider;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// The methods and constructors in source files, as the compiler's parser sees them.
record Methods(List<Method> all) {

    record Method(String name, boolean constructor, boolean ofRecord, int arguments, long lines) {}

    static Methods in(Sources sources) throws IOException {
        var compiler = ToolProvider.getSystemJavaCompiler();
        try (var fileManager = compiler.getStandardFileManager(null, null, null)) {
            var inputs =
                    fileManager.getJavaFileObjectsFromPaths(sources.javaFiles().toList());
            var task = (JavacTask) compiler.getTask(null, fileManager, null, List.of("-proc:none"), null, inputs);
            var collector = new Collector(Trees.instance(task));
            collector.scan(task.parse(), null);
            return new Methods(collector.found);
        }
    }

    List<String> longerThan(long lines) {
        return all.stream()
                .filter(method -> method.lines > lines)
                .map(method -> method.name + " has " + method.lines + " lines; at most " + lines)
                .toList();
    }

    /// Records are held, not called: what they are made of is not an argument list.
    List<String> constructorsWithMoreThan(int arguments) {
        return all.stream()
                .filter(method -> method.constructor && !method.ofRecord && method.arguments > arguments)
                .map(method -> method.name + " takes " + method.arguments + " arguments; at most " + arguments)
                .toList();
    }

    private static final class Collector extends TreeScanner<@Nullable Void, @Nullable ClassTree> {

        private final List<Method> found = new ArrayList<>();
        private final Trees trees;
        private @Nullable CompilationUnitTree unit;

        Collector(Trees trees) {
            this.trees = trees;
        }

        @Override
        public @Nullable Void visitCompilationUnit(CompilationUnitTree tree, @Nullable ClassTree owner) {
            unit = tree;
            return super.visitCompilationUnit(tree, owner);
        }

        @Override
        public @Nullable Void visitClass(ClassTree tree, @Nullable ClassTree owner) {
            return super.visitClass(tree, tree);
        }

        @Override
        public @Nullable Void visitMethod(MethodTree tree, @Nullable ClassTree owner) {
            if (unit != null && owner != null) {
                var name = owner.getSimpleName() + "." + tree.getName();
                var constructor = tree.getName().contentEquals("<init>");
                var ofRecord = owner.getKind() == Tree.Kind.RECORD;
                found.add(new Method(
                        name, constructor, ofRecord, tree.getParameters().size(), lines(unit, tree)));
            }
            return super.visitMethod(tree, owner);
        }

        /// From the opening brace to the closing one.
        private long lines(CompilationUnitTree inUnit, MethodTree method) {
            var body = method.getBody();
            if (body == null) {
                return 0;
            }
            var positions = trees.getSourcePositions();
            var map = inUnit.getLineMap();
            var first = map.getLineNumber(positions.getStartPosition(inUnit, body));
            return map.getLineNumber(positions.getEndPosition(inUnit, body)) - first + 1;
        }
    }
}
