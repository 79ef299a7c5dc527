package main

import (
	"fmt"
	"io"
	"math"
	"strings"
)

// table writes the figures of each person and pooled, what Calibrate learned, and the pooled figures once more in one
// line that a program can read.
func table(out io.Writer, people []person) error {
	var b strings.Builder
	b.WriteString("Soreness on the log's scale, 1 the sorest to 5. Every rating that has an earlier one, foretold from what was\n" +
		"over and said strictly before it. Intervals from the third rating on.\n\n")
	fmt.Fprintf(&b, "%-10s %5s   %-20s   %-20s %6s   %-13s   %-13s\n", "", "", "RMSE", "MAE", "", "80 % covers", "interval score")
	fmt.Fprintf(&b, "%-10s %5s   %6s %6s %6s   %6s %6s %6s %6s   %6s %6s   %6s %6s\n", "person", "n",
		"model", "last", "mean", "model", "last", "mean", "r", "model", "normal", "model", "normal")
	var all []trial
	for _, p := range people {
		list := trials(p.tested)
		all = append(all, list...)
		row(&b, p.name, measure(list))
	}
	pooled := measure(all)
	row(&b, "pooled", pooled)

	b.WriteString("\nlast: as the last rating; mean: the person's mean so far; normal: that mean and 1.28 standard deviations so far.\n\n")
	b.WriteString("Learned by Calibrate from the whole log, in points of 10:\n")
	for _, p := range people {
		fmt.Fprintf(&b, "%-10s %s\n", p.name, p.learned)
	}
	for _, p := range people {
		if p.skipped > 0 {
			fmt.Fprintf(&b, "%-10s %d values of the log were not taken over\n", p.name, p.skipped)
		}
	}
	fmt.Fprintf(&b, "\npooled n=%d model=%.3f last=%.3f mean=%.3f cover80=%.3f score80=%.3f score80mean=%.3f\n", pooled.n,
		pooled.model.square, pooled.last.square, pooled.mean.square, pooled.cover80, pooled.score80, pooled.score80Mean)
	_, err := io.WriteString(out, b.String())
	return err
}

func row(b *strings.Builder, name string, f figures) {
	fmt.Fprintf(b, "%-10s %5d  ", name, f.n)
	for i, x := range []float64{
		f.model.square, f.last.square, f.mean.square, f.model.absolute, f.last.absolute, f.mean.absolute,
		f.correlation, f.cover80, f.coverMean, f.score80, f.score80Mean,
	} {
		if i == 3 || i == 7 || i == 9 {
			b.WriteString("  ")
		}
		if math.IsNaN(x) {
			fmt.Fprintf(b, " %6s", "-")
			continue
		}
		fmt.Fprintf(b, " %6.3f", x)
	}
	b.WriteString("\n")
}
