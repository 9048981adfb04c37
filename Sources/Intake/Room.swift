/// A room that is not furnished yet.
package enum IntakeRoom {}
