package io.sysup.execution.actions.apt;

import io.sysup.execution.actions.sections.Sections;
import java.util.Arrays;

/** Reads the answer of an analysis again and again: PACKAGES TIMES. */
public class PlanParsing {
    public static void main(String[] args) {
        int packages = Integer.parseInt(args[0]);
        int times = Integer.parseInt(args[1]);
        Sections sections = GeneratedPlan.sections(packages, packages / 10, 80);
        double first = millis(sections, packages);
        double[] took = new double[times];
        for (int i = 0; i < times; i++) {
            took[i] = millis(sections, packages);
        }
        double[] warm = Arrays.copyOfRange(took, times / 2, times);
        Arrays.sort(warm);
        System.out.printf(
                "%d packages: the first time %.1f ms; warm p50 %.2f ms, p99 %.2f ms%n",
                packages, first, warm[warm.length / 2], warm[(int) (warm.length * 0.99)]);
    }

    private static double millis(Sections sections, int packages) {
        long begin = System.nanoTime();
        int read = AnalyzeOutput.parse(sections).analysis().counts().upgrade();
        double millis = (System.nanoTime() - begin) / 1e6;
        if (read != packages) {
            throw new IllegalStateException(read + " packages read");
        }
        return millis;
    }
}
