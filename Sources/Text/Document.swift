/// What is known of a document beside its text. Absent means empty, never guessed.
package struct DocumentMetadata: Sendable, Equatable {
  /// The path relative to the folder of its corpus version, with `/` between parts; the order of
  /// documents is the order of their ids' bytes.
  package var id: String
  package var title: String
  package var date: CalendarDate?
  package var source: String

  package init(id: String, title: String = "", date: CalendarDate? = nil, source: String = "") {
    self.id = id
    self.title = title
    self.date = date
    self.source = source
  }
}

/// One text of a corpus: identity, metadata and the bytes of its file.
package struct Document: Sendable, Equatable {
  package var metadata: DocumentMetadata
  /// The file as it is on disk; valid UTF-8.
  package var bytes: [UInt8]
  /// Where the text proper stands in `bytes`: after a byte-order mark and a front matter.
  package var text: Range<Int>

  package init(metadata: DocumentMetadata, bytes: [UInt8], text: Range<Int>? = nil) {
    self.metadata = metadata
    self.bytes = bytes
    self.text = text ?? 0..<bytes.count
  }
}
