// Package muscles says what a body is made of, in a massage therapist's terms: 41
// muscle groups on two sides, what is known of each, and the names people use for
// them. It imports the standard library only.
//
// # Values
//
//   - [Group] is one of the 41 groups, such as [Soleus]; its text is an id,
//     "soleus".
//   - [Area] is a group on the left, the right or both sides: "soleus.left",
//     "soleus". There are 82 one-sided areas.
//   - [Set] is a set of areas and [PerArea] one number for each. Both are plain
//     values, compared with ==, and their methods do not allocate.
//   - [Info] is the row of the atlas for a group.
//
// # Units
//
//   - Volume: cubic centimetres for one side.
//   - Time of greatest soreness: whole hours after the bout.
//   - Weight of a [Match]: from above 0 to 1, without unit.
//
// # Names
//
// [Resolve] reads what people write, and says what it was read as:
//
//	r, err := muscles.Resolve("my left calf is sore")
//	// r.Set() is gastrocnemius.left, soleus.left
//	// r.Understood is `"my left calf is sore" read as "left calf"`
//
// It prefers asking back to guessing: a joint, a word with several readings, a
// denial or a word it does not know is a [*NameError] with suggestions.
// [ResolveName] reads single names only, and [ParseArea] only exact ids.
//
// A coarse word comes before a group of the same name: "biceps" is the biceps and,
// with less weight, the muscles beside it; [ParseGroup], "biceps brachii" or
// "biceps.left" name the group alone.
//
// # Limits
//
// Names are read in English and Latin. The atlas holds general anatomy of adults;
// it knows nothing of a person's own body, and names no cause of any complaint.
// Each field carries a [Status] that says how far it was checked: many soreness
// fields and stroke directions are recalled, not sourced, and a size without a
// volume is a judgement. Weights of words that the atlas does not list are this
// package's own. Massage that moves lymph is weakly supported beyond swelling;
// the nodes are given as the direction strokes usually take.
package muscles
