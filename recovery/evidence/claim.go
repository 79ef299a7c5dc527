package evidence

import "slices"

// Claim is a statement about massage and what the published evidence says about it: one of the starting article, or a
// benefit this library speaks of itself.
type Claim struct {
	Code     string  // kebab-case, stable
	Number   int     // 1 to 26 in the article; 0 for a benefit of the library
	Benefit  Benefit // what it promises, if that is one of the benefits
	Text     string  // the claim, in our words
	Verdict  Verdict
	Note     string // the verdict with its shade; of the article's claims in the review's own words
	Why      string
	Grade    Grade    // of the evidence the verdict rests on
	Effects  []string // codes of the effects that put a number on it; empty where the library states none
	Sources  []string // keys; empty only with NoSource
	NoSource bool     // looked for, and no study of the claim itself was found
	Guidance []string // rows of the article's guidance it belongs to, "S1" to "S19"
	NotToSay string   // what must not be said on the strength of it
}

// Claims returns the 26 claims of the article in their order, then one for each benefit in the order of [Benefit].
// The slices are the caller's own.
func Claims() []Claim {
	all := slices.Concat(articleClaims, benefitClaims)
	for i := range all {
		all[i] = all[i].clone()
	}
	return all
}

// FindClaim returns the claim with this code, and whether there is one.
func FindClaim(code string) (Claim, bool) {
	for _, table := range [...][]Claim{articleClaims, benefitClaims} {
		for i := range table {
			if table[i].Code == code {
				return table[i].clone(), true
			}
		}
	}
	return Claim{}, false
}

// ClaimOf returns the library's own claim of a benefit, and whether there is one: false for [NoBenefit] and for numbers
// that are no benefit.
func ClaimOf(b Benefit) (Claim, bool) {
	for i := range benefitClaims {
		if benefitClaims[i].Benefit == b {
			return benefitClaims[i].clone(), true
		}
	}
	return Claim{}, false
}

func (c Claim) clone() Claim {
	c.Effects, c.Sources, c.Guidance = slices.Clone(c.Effects), slices.Clone(c.Sources), slices.Clone(c.Guidance)
	return c
}
