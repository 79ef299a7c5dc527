package evidence

import (
	"strings"

	"example.com/rubdown/sessions"
)

// How deeply a source was read.
const (
	ReadFull      = "full"      // the whole text
	ReadPage      = "page"      // a web page or a column, as found
	ReadAbstract  = "abstract"  // the abstract, the record or a part of the text
	ReadSecondary = "secondary" // only as quoted, copied or summed up by another page
	ReadOpening   = "opening"   // the title, the opening or the scope only; nothing of its results
	ReadRecalled  = "recalled"  // from memory, not seen
	ReadNothing   = "nothing"   // our own judgement: there is nothing to read
)

// OwnJudgement is the key of the library's own desk review: what stands behind a figure that no source was found for.
const OwnJudgement = "own-judgement"

// What kind of work a source is.
const (
	KindMetaAnalysis     = "meta-analysis"
	KindSystematicReview = "systematic-review"
	KindUmbrellaReview   = "umbrella-review"
	KindNarrativeReview  = "narrative-review" // also a review that does not say how it searched
	KindTrial            = "trial"
	KindCrossover        = "crossover-trial"
	KindObservational    = "observational"
	KindSurvey           = "survey"
	KindAnimal           = "animal"
	KindCaseReports      = "case-reports"
	KindStudy            = "study" // of which muscles a sport loads or damages; the design was not recorded
	KindGuideline        = "guideline"
	KindConsensus        = "consensus"     // Delphi panels, position statements, frameworks
	KindPublicAdvice     = "public-advice" // of health services, hospitals, charities and societies
	KindRegulation       = "regulation"    // laws and what regulators say
	KindTextbook         = "textbook"      // also training texts, reference works and clinical forms
	KindManufacturer     = "manufacturer"
	KindOpinion          = "opinion" // of practitioners, clinics and lay pages
	KindStatement        = "statement"
	KindSeedArticle      = "seed-article"
	KindOwn              = "own-judgement"
)

// Where a source is used.
const (
	ShelfEvidence = "evidence" // claims, rules, effects, topics and opinions of this package, and the figures of others
	ShelfSafety   = "safety"   // the tables of package screening
	ShelfSport    = "sport"    // which muscles a sport loads, package sessions
)

// Source is a work the rules, claims and figures of this library go back to. Fields that were not recorded are empty;
// nothing is filled in from memory. A row of the safety shelf may gather several works that say the same; then Authors is
// empty and Title names them.
type Source struct {
	Key        string // author-year, an identifier where the authors were not recorded, or the short key of its shelf
	Shelf      string // one of the Shelf constants
	Authors    string // the first author's surname as cited
	Year       int    // 0 when not recorded; the latest of several works
	Title      string // what it is about, in our words; on the safety and sport shelves the citation
	Venue      string // journal, publisher or site
	Link       string // DOI, PMID or PMC number
	URLs       []string
	Kind       string // one of the Kind constants
	KindWords  string // the kind in the words of its table, where that has its own
	Population string
	Read       string   // one of the Read constants; the deepest reading of its main result, of several works the shallowest
	ReadWords  string   // what was read in the words of its table, where that has its own
	Finding    string   // in our words, with what was read less deeply named; empty on the safety and sport shelves
	SameAs     []string // keys of other rows that hold this work, or one of several works of this row
}

// Citable reports whether a figure may rest on the source: its result was read, if only where another page quotes it.
func (s Source) Citable() bool {
	return s.Read == ReadFull || s.Read == ReadPage || s.Read == ReadAbstract || s.Read == ReadSecondary
}

// work is a row of the evidence shelf.
type work struct {
	key, authors                                        string
	year                                                int
	title, venue, link, kind, population, read, finding string
}

func (w *work) source() Source {
	return Source{
		Key: w.key, Shelf: ShelfEvidence, Authors: w.authors, Year: w.year, Title: w.title, Venue: w.venue, Link: w.link,
		Kind: w.kind, Population: w.population, Read: w.read, Finding: w.finding, SameAs: sameAs(w.key),
	}
}

func shelves() [8][]work {
	return [...][]work{
		reviewSources, beforeSources, afterSources, doseSources,
		mechanismSources, courseSources, opinionSources, practiceSources,
	}
}

// Sources returns every source: the evidence shelf by subject (reviews, before and after a session, dose, mechanisms, the
// course of soreness, opinion, practice), then the safety shelf and the sport shelf in the order of their tables. The
// slices are the caller's own.
func Sources() []Source {
	var all []Source
	for _, shelf := range shelves() {
		for i := range shelf {
			all = append(all, shelf[i].source())
		}
	}
	for i := range safetySources {
		all = append(all, safetySources[i].source())
	}
	for _, s := range sessions.SportSources() {
		all = append(all, sportSource(s))
	}
	return all
}

// FindSource returns the source with this key, and whether there is one. The slices are the caller's own.
func FindSource(key string) (Source, bool) {
	for _, shelf := range shelves() {
		for i := range shelf {
			if shelf[i].key == key {
				return shelf[i].source(), true
			}
		}
	}
	for i := range safetySources {
		if safetySources[i].key == key {
			return safetySources[i].source(), true
		}
	}
	for _, s := range sessions.SportSources() {
		if s.Key == key {
			return sportSource(s), true
		}
	}
	return Source{}, false
}

// sameWork lists works that stand under two keys, because the shelves were read and keyed apart.
var sameWork = [...][2]string{
	{"CAMB", "cambron-2007"},
	{"DUPUY", "dupuy-2018"},
	{"DUPUY", "guo-2017"},
	{"ERN03", "ernst-2003"},
	{"LIST", "clinic-contraindications"}, // one clinic's page is in both
	{"MRHAB", "tanriover-2009"},
	{"YIN14", "yin-2014"},
	{"arazi2016", "arazi-2016"},
	{"queiros2021", "de-queiros-2021"},
	{"saka2009", "elbow-knee-jssm-8"},
}

func sameAs(key string) []string {
	var keys []string
	for _, pair := range sameWork {
		switch key {
		case pair[0]:
			keys = append(keys, pair[1])
		case pair[1]:
			keys = append(keys, pair[0])
		}
	}
	return keys
}

// identifiers returns the DOIs and PMC numbers that stand in addresses or citations.
func identifiers(texts ...string) string {
	var ids []string
	for _, text := range texts {
		if doi, ok := strings.CutPrefix(text, "https://doi.org/"); ok {
			ids = append(ids, "doi:"+doi)
		} else if _, rest, ok := strings.Cut(text, "PMC"); ok {
			ids = append(ids, "PMC"+rest[:len(rest)-len(strings.TrimLeft(rest, "0123456789"))])
		}
	}
	return strings.Join(ids, "; ")
}
