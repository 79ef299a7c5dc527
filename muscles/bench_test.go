package muscles_test

import (
	"strings"
	"testing"

	"example.com/rubdown/muscles"
)

func BenchmarkResolve(b *testing.B) {
	for _, c := range []struct{ name, text string }{
		{"text=id", "gastrocnemius.right"},
		{"text=name", "right calf"},
		{"text=phrase", "my left calf and lower back are sore"},
		{"text=slip", "gastrocnemus"},
		{"text=unknown", strings.Repeat("qwertyuiopa ", 16)},
		{"text=hostile", strings.Repeat("calff, ", 28)},
	} {
		b.Run(c.name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				_, _ = muscles.Resolve(c.text)
			}
		})
	}
}

func BenchmarkSet(b *testing.B) {
	s, u := muscles.GroupSet(muscles.Soleus, muscles.Jaw), muscles.GroupSet(muscles.Hand, muscles.Jaw)
	b.Run("op=algebra", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			s = s.Union(u).Minus(u).Complement().Complement().Union(u)
		}
	})
	b.Run("op=all", func(b *testing.B) {
		b.ReportAllocs()
		var n int
		for b.Loop() {
			for a := range muscles.FullSet().All() {
				n += int(a.Group)
			}
		}
	})
	b.Run("op=compact", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			_ = muscles.FullSet().Compact()
		}
	})
}

func BenchmarkPerArea(b *testing.B) {
	var p muscles.PerArea
	p.Set(muscles.Soleus.Both(), 1)
	b.Run("op=plus", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			p = p.Plus(p).Scale(0.5)
		}
	})
	b.Run("op=max", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			_, _ = p.Max()
		}
	})
}

func BenchmarkInfo(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		_ = muscles.Quadriceps.Info()
	}
}
