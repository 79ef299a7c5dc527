package wording

import (
	"maps"
	"strings"
)

// everyday is a place of the body in everyday words: of one side, with what stands for the side marked by "_", and of both.
type everyday struct{ side, both string }

// withEveryday adds the everyday names of every muscle group to the phrases. The words of the sides replace the mark.
func withEveryday(phrases map[string]string, places map[string]everyday, left, right string) map[string]string {
	all := maps.Clone(phrases)
	for group, p := range places {
		all["everyday."+group] = p.both
		all["everyday."+group+".left"] = strings.ReplaceAll(p.side, "_", left)
		all["everyday."+group+".right"] = strings.ReplaceAll(p.side, "_", right)
	}
	return all
}

// englishEveryday is the everyday names in English. The choice of words is this library's own.
var englishEveryday = map[string]everyday{
	"jaw":                        {"_ side of the jaw", "jaw"},
	"neck-extensors":             {"back of the neck on the _", "back of the neck"},
	"scm-scalenes":               {"_ side of the neck", "sides of the neck"},
	"levator-scapulae":           {"between the neck and the _ shoulder blade", "between the neck and the shoulder blades"},
	"upper-trapezius":            {"top of the _ shoulder", "tops of the shoulders"},
	"middle-trapezius":           {"beside the _ shoulder blade", "between the shoulder blades"},
	"lower-trapezius":            {"below the _ shoulder blade", "below the shoulder blades"},
	"rhomboids":                  {"beside the _ shoulder blade", "between the shoulder blades"},
	"rotator-cuff":               {"_ shoulder", "shoulders"},
	"anterior-deltoid":           {"front of the _ shoulder", "front of the shoulders"},
	"lateral-deltoid":            {"outside of the _ shoulder", "outside of the shoulders"},
	"posterior-deltoid":          {"back of the _ shoulder", "back of the shoulders"},
	"pectorals":                  {"_ side of the chest", "chest"},
	"serratus-anterior":          {"_ side of the ribs", "sides of the ribs"},
	"latissimus-dorsi":           {"_ side of the back", "sides of the back"},
	"erector-spinae-thoracic":    {"upper back on the _", "upper back"},
	"erector-spinae-lumbar":      {"lower back on the _", "lower back"},
	"quadratus-lumborum":         {"lower back on the _", "lower back"},
	"anterior-abdominal-wall":    {"belly on the _", "belly"},
	"lateral-abdominal-wall":     {"_ side of the waist", "sides of the waist"},
	"intercostals":               {"between the ribs on the _", "between the ribs"},
	"hip-flexors":                {"front of the _ hip", "front of the hips"},
	"gluteus-maximus":            {"_ buttock", "buttocks"},
	"gluteus-medius-minimus":     {"outside of the _ hip", "outside of the hips"},
	"deep-hip-rotators":          {"deep in the _ buttock", "deep in the buttocks"},
	"tfl-itb":                    {"outside of the _ thigh", "outside of the thighs"},
	"adductors":                  {"inside of the _ thigh", "inside of the thighs"},
	"quadriceps":                 {"front of the _ thigh", "front of the thighs"},
	"hamstrings":                 {"back of the _ thigh", "back of the thighs"},
	"gastrocnemius":              {"_ calf", "calves"},
	"soleus":                     {"_ calf", "calves"},
	"tibialis-anterior":          {"_ shin", "shins"},
	"peroneals":                  {"outside of the _ lower leg", "outside of the lower legs"},
	"deep-posterior-leg":         {"inside of the _ lower leg", "inside of the lower legs"},
	"plantar-foot":               {"sole of the _ foot", "soles of the feet"},
	"biceps":                     {"front of the _ upper arm", "front of the upper arms"},
	"brachialis-brachioradialis": {"outer side of the _ elbow", "outer side of the elbows"},
	"triceps":                    {"back of the _ upper arm", "back of the upper arms"},
	"forearm-flexors":            {"inside of the _ forearm", "inside of the forearms"},
	"forearm-extensors":          {"outside of the _ forearm", "outside of the forearms"},
	"hand":                       {"_ hand", "hands"},
}

// spanishEveryday is the everyday names in Spanish; the ending behind the mark agrees with the noun.
var spanishEveryday = map[string]everyday{
	"jaw":                        {"lado _o de la mandíbula", "mandíbula"},
	"neck-extensors":             {"lado _o de la nuca", "nuca"},
	"scm-scalenes":               {"lado _o del cuello", "lados del cuello"},
	"levator-scapulae":           {"zona entre el cuello y el omóplato _o", "zona entre el cuello y los omóplatos"},
	"upper-trapezius":            {"parte alta del hombro _o", "parte alta de los hombros"},
	"middle-trapezius":           {"zona junto al omóplato _o", "zona entre los omóplatos"},
	"lower-trapezius":            {"zona bajo el omóplato _o", "zona bajo los omóplatos"},
	"rhomboids":                  {"zona junto al omóplato _o", "zona entre los omóplatos"},
	"rotator-cuff":               {"hombro _o", "hombros"},
	"anterior-deltoid":           {"parte delantera del hombro _o", "parte delantera de los hombros"},
	"lateral-deltoid":            {"parte externa del hombro _o", "parte externa de los hombros"},
	"posterior-deltoid":          {"parte trasera del hombro _o", "parte trasera de los hombros"},
	"pectorals":                  {"lado _o del pecho", "pecho"},
	"serratus-anterior":          {"costado _o", "costados"},
	"latissimus-dorsi":           {"lado _o de la espalda", "lados de la espalda"},
	"erector-spinae-thoracic":    {"lado _o de la parte alta de la espalda", "parte alta de la espalda"},
	"erector-spinae-lumbar":      {"lado _o de la zona lumbar", "zona lumbar"},
	"quadratus-lumborum":         {"lado _o de la zona lumbar", "zona lumbar"},
	"anterior-abdominal-wall":    {"lado _o del abdomen", "abdomen"},
	"lateral-abdominal-wall":     {"lado _o de la cintura", "lados de la cintura"},
	"intercostals":               {"zona entre las costillas del lado _o", "zona entre las costillas"},
	"hip-flexors":                {"parte delantera de la cadera _a", "parte delantera de las caderas"},
	"gluteus-maximus":            {"glúteo _o", "glúteos"},
	"gluteus-medius-minimus":     {"parte externa de la cadera _a", "parte externa de las caderas"},
	"deep-hip-rotators":          {"zona profunda del glúteo _o", "zona profunda de los glúteos"},
	"tfl-itb":                    {"parte externa del muslo _o", "parte externa de los muslos"},
	"adductors":                  {"cara interna del muslo _o", "cara interna de los muslos"},
	"quadriceps":                 {"parte delantera del muslo _o", "parte delantera de los muslos"},
	"hamstrings":                 {"parte trasera del muslo _o", "parte trasera de los muslos"},
	"gastrocnemius":              {"pantorrilla _a", "pantorrillas"},
	"soleus":                     {"pantorrilla _a", "pantorrillas"},
	"tibialis-anterior":          {"espinilla _a", "espinillas"},
	"peroneals":                  {"parte externa de la pierna _a", "parte externa de las piernas"},
	"deep-posterior-leg":         {"cara interna de la pierna _a", "cara interna de las piernas"},
	"plantar-foot":               {"planta del pie _o", "plantas de los pies"},
	"biceps":                     {"parte delantera del brazo _o", "parte delantera de los brazos"},
	"brachialis-brachioradialis": {"parte externa del codo _o", "parte externa de los codos"},
	"triceps":                    {"parte trasera del brazo _o", "parte trasera de los brazos"},
	"forearm-flexors":            {"cara interna del antebrazo _o", "cara interna de los antebrazos"},
	"forearm-extensors":          {"cara externa del antebrazo _o", "cara externa de los antebrazos"},
	"hand":                       {"mano _a", "manos"},
}
