package pop.report;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/// Other tables that keep every sum. What is shown of a table leaves the hidden numbers a space of changes, the
/// kernel of the matrix of its sums; each change that leaves all of them whole and at least 1 is a table that
/// would be published alike. Looked for among the vectors of a base of the kernel, the sums and differences of
/// two of them, and twice everything. Whatever is found proves it; what is not found proves nothing, and more is
/// hidden than had to be.
///
/// Whole numbers as long as they fit: when they do not, it fails rather than be wrong.
final class Witness {

    private final int[] values;
    private final int[] least;
    private final List<long[]> base;
    private final BitSet different = new BitSet();

    /// @param values of the numbers that are not shown
    /// @param least what a reader knows each of them to be at least
    /// @param sums of them: with which sign each stands in each sum
    Witness(int[] values, int[] least, int[][] sums) {
        this.values = values.clone();
        this.least = least.clone();
        this.base = kernel(sums, values.length);
        if (keeps(sums)) {
            for (int cell = 0; cell < values.length; cell++) {
                different.set(cell, values[cell] > 0);
            }
        }
        base.forEach(this::look);
        for (int one = 0; one < base.size() && different.cardinality() < values.length; one++) {
            for (int other = one + 1; other < base.size(); other++) {
                look(plus(base.get(one), base.get(other), 1));
                look(plus(base.get(one), base.get(other), -1));
            }
        }
    }

    /// Of which of the numbers another value is known to be possible.
    BitSet different() {
        return (BitSet) different.clone();
    }

    /// Twice everything keeps the sums when nothing shown stands in any.
    private boolean keeps(int[][] sums) {
        for (var sum : sums) {
            long total = 0;
            for (int cell = 0; cell < values.length; cell++) {
                total += (long) sum[cell] * values[cell];
            }
            if (total != 0) {
                return false;
            }
        }
        return true;
    }

    private void look(long[] change) {
        if (fits(change, 1) || fits(change, -1)) {
            for (int cell = 0; cell < change.length; cell++) {
                if (change[cell] != 0) {
                    different.set(cell);
                }
            }
        }
    }

    private boolean fits(long[] change, int sign) {
        for (int cell = 0; cell < change.length; cell++) {
            if (values[cell] + sign * change[cell] < least[cell]) {
                return false;
            }
        }
        return true;
    }

    private static long[] plus(long[] one, long[] other, int sign) {
        var sum = new long[one.length];
        for (int cell = 0; cell < sum.length; cell++) {
            sum[cell] = one[cell] + sign * other[cell];
        }
        return sum;
    }

    /// A base of the whole-numbered changes that leave each sum as it is, by elimination without fractions.
    private static List<long[]> kernel(int[][] sums, int size) {
        var rows = new ArrayList<long[]>();
        var pivots = new ArrayList<Integer>();
        for (var sum : sums) {
            var row = new long[size];
            for (int cell = 0; cell < size; cell++) {
                row[cell] = sum[cell];
            }
            for (int number = 0; number < rows.size(); number++) {
                clear(row, rows.get(number), pivots.get(number));
            }
            int pivot = first(row);
            if (pivot < size) {
                rows.forEach(it -> clear(it, row, pivot));
                rows.add(row);
                pivots.add(pivot);
            }
        }
        var vectors = new ArrayList<long[]>();
        for (int free = 0; free < size; free++) {
            if (!pivots.contains(free)) {
                vectors.add(vector(rows, pivots, free, size));
            }
        }
        return vectors;
    }

    private static long[] vector(List<long[]> rows, List<Integer> pivots, int free, int size) {
        long scale = 1;
        for (int number = 0; number < rows.size(); number++) {
            var row = rows.get(number);
            var divisor = Math.abs(row[pivots.get(number)]) / gcd(row[pivots.get(number)], row[free]);
            scale = Math.multiplyExact(scale / gcd(scale, divisor), divisor);
        }
        var vector = new long[size];
        vector[free] = scale;
        for (int number = 0; number < rows.size(); number++) {
            int pivot = pivots.get(number);
            vector[pivot] = -Math.multiplyExact(rows.get(number)[free], scale) / rows.get(number)[pivot];
        }
        return vector;
    }

    /// Takes as much of a row from another that nothing is left of the pivot there.
    private static void clear(long[] row, long[] by, int pivot) {
        if (row[pivot] == 0) {
            return;
        }
        var common = gcd(row[pivot], by[pivot]);
        var times = by[pivot] / common;
        var taken = row[pivot] / common;
        long all = 0;
        for (int cell = 0; cell < row.length; cell++) {
            row[cell] = Math.subtractExact(Math.multiplyExact(row[cell], times), Math.multiplyExact(by[cell], taken));
            all = gcd(all, row[cell]);
        }
        for (int cell = 0; all > 1 && cell < row.length; cell++) {
            row[cell] /= all;
        }
    }

    private static int first(long[] row) {
        int cell = 0;
        while (cell < row.length && row[cell] == 0) {
            cell++;
        }
        return cell;
    }

    private static long gcd(long one, long other) {
        return other == 0 ? Math.abs(one) : gcd(other, one % other);
    }
}
