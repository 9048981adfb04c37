/// A room that is not furnished yet.
package enum SQLiteRoom {}
