package muscles

// The lymph nodes that strokes run towards: the closed words of [Info].Nodes. A
// node named second is the next station, or the one for the lower half of the
// group.
const (
	NodeParotidSubmandibular = "parotid-submandibular"
	NodeCervical             = "cervical"
	NodeAxillary             = "axillary"
	NodeCubital              = "cubital"
	NodeInguinal             = "inguinal"
	NodePopliteal            = "popliteal"
)

// Nodes lists the node words, from the head down.
func Nodes() []string {
	return []string{
		NodeParotidSubmandibular, NodeCervical, NodeAxillary, NodeCubital, NodeInguinal, NodePopliteal,
	}
}
