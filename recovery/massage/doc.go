// Package massage is the catalogue of treatments: modalities, techniques, doses, and a treatment had or booked.
package massage
