package import Text

/// The documents of one version of a corpus: every `.txt` and `.md` file of a folder and its
/// subfolders, in the order of their ids' bytes.
///
/// Hidden files and folders (with a dot before their name) are passed over, and so are files of
/// other kinds. Links are followed, unless to a folder that holds them.
///
/// Title, date and source of a document come from its front matter; else from `metadata.csv` in the
/// version's folder or, if there is none, beside that folder; else, for the date alone, from the
/// file's name.
package struct Corpus: Sendable, Equatable {
  /// A document that has not been read yet.
  package struct Reference: Sendable, Equatable {
    /// The path relative to the folder, with `/` between parts.
    package var id: String
    /// Bytes of the file when it was listed.
    package var size: Int

    package init(id: String, size: Int) {
      self.id = id
      self.size = size
    }

    /// Whether the bytes of its id come first.
    fileprivate func precedes(_ other: Reference) -> Bool {
      let bytes = id.utf8.span
      let others = other.id.utf8.span
      for index in 0..<min(bytes.count, others.count) where bytes[index] != others[index] {
        return bytes[index] < others[index]
      }
      return bytes.count < others.count
    }
  }

  /// The folder, as it is opened.
  package let folder: String
  /// The folder, as messages call it.
  package let displayName: String
  package let references: [Reference]
  /// Of the `metadata.csv` that the corpus has, if any.
  package let metadataDigest: Digest?
  private let metadata: MetadataTable

  /// Lists the documents of a folder, without opening them.
  ///
  /// - Parameters:
  ///   - folder: The folder of a version.
  ///   - displayName: What messages call the folder; by default `folder`.
  /// - Returns: A corpus of at least one document.
  /// - Throws: `InputFaults` where the folder is missing or holds no document, or with every fault
  ///   of its `metadata.csv`.
  /// - Complexity: O(*n* log *n*) for *n* documents, with one call of the system for each.
  package static func list(
    folder: String, displayName: String? = nil
  ) throws(InputFaults) -> Corpus {
    let folder = folder.withoutTrailingSlashes
    let displayName = (displayName ?? folder).withoutTrailingSlashes
    var listing = Listing(folder: folder, displayName: displayName)
    do {
      try listing.check()
      try listing.add("", inside: [])
    } catch {
      throw InputFaults([error])
    }
    guard listing.faults.isEmpty else { throw InputFaults(listing.faults) }
    guard !listing.references.isEmpty else {
      throw InputFaults([
        InputError(
          file: displayName, problem: "holds no document",
          remedy: "put .txt or .md files into the folder or its subfolders")
      ])
    }
    let (metadata, metadataDigest) = try metadata(folder: folder, displayName: displayName)
    return Corpus(
      folder: folder, displayName: displayName,
      references: listing.references.sorted { $0.precedes($1) },
      metadataDigest: metadataDigest, metadata: metadata)
  }

  /// Reads one document.
  ///
  /// - Parameter reference: One of `references`.
  /// - Returns: The document, with its text after a byte-order mark and a front matter, and the
  ///   digest of the whole file.
  /// - Throws: `InputError` where the file cannot be read, has changed in size since it was listed,
  ///   is not UTF-8, holds a NUL byte, has a faulty front matter, or has no text.
  /// - Complexity: O(bytes of the file).
  package func load(
    _ reference: Reference
  ) throws(InputError) -> (document: Document, digest: Digest) {
    let name = "\(displayName)/\(reference.id)"
    let bytes = try FileBytes.read("\(folder)/\(reference.id)", name: name, size: reference.size)
    return try Self.document(
      id: reference.id, bytes: bytes, row: metadata.row(of: reference.id), name: name)
  }

  /// The bytes of a document's file as they are, for a first look.
  ///
  /// - Parameter reference: One of `references`.
  /// - Returns: `nil` where the file cannot be read, which `load(_:)` says.
  package func peek(_ reference: Reference) -> [UInt8]? {
    try? FileBytes.read("\(folder)/\(reference.id)", name: reference.id, size: reference.size)
  }

  /// Reads a document once more, for its text.
  ///
  /// - Parameters:
  ///   - reference: One of `references`.
  ///   - digest: Of the file as it was counted.
  /// - Returns: The same document.
  /// - Throws: `InputError` as `load(_:)` does, and where the file is no longer the same: a figure
  ///   would stand beside words it does not come from.
  package func reload(
    _ reference: Reference, digest: Digest?
  ) throws(InputError) -> Document {
    let (document, found) = try load(reference)
    guard found == digest else {
      throw InputError(
        file: "\(displayName)/\(reference.id)", problem: "changed while the corpus was read",
        remedy: "run again when nothing writes to the corpus")
    }
    return document
  }

  /// Reads a file as a document on its own, whose id is its path.
  ///
  /// - Parameter path: The file.
  /// - Returns: The document; without a `metadata.csv`, hence with metadata from its front matter
  ///   and its name alone.
  /// - Throws: `InputError` as `load(_:)` does.
  package static func document(atPath path: String) throws(InputError) -> Document {
    try document(id: path, bytes: try FileBytes.read(path), row: nil, name: path).document
  }

  private static func document(
    id: String, bytes: [UInt8], row: MetadataTable.Row?, name: String
  ) throws(InputError) -> (document: Document, digest: Digest) {
    guard bytes.count < 1 << 31 else {
      throw InputError(
        file: name, problem: "is larger than 2 GB", remedy: "split it into several documents")
    }
    try TextEncoding.check(bytes, file: name)
    let digest = SHA256.digest(of: bytes)
    let frontMatter = try FrontMatter(
      reading: bytes, from: TextEncoding.markLength(of: bytes), file: name)
    guard hasText(bytes[frontMatter.end...]) else {
      throw InputError(
        file: name, problem: "has no text", remedy: "delete the file, or add its text")
    }
    let fileName = id.utf8.lastIndex(of: UInt8(ascii: "/")).map { id[id.utf8.index(after: $0)...] }
    let document = DocumentMetadata(
      id: id,
      title: frontMatter.title.isEmpty ? row?.title ?? "" : frontMatter.title,
      date: frontMatter.date ?? row?.date
        ?? CalendarDate(inFileName: fileName.map(String.init) ?? id),
      source: frontMatter.source.isEmpty ? row?.source ?? "" : frontMatter.source)
    return (Document(metadata: document, bytes: bytes, text: frontMatter.end..<bytes.count), digest)
  }

  /// Cuts the corpus into pieces of work.
  ///
  /// - Parameters:
  ///   - bytes: Bytes that a batch has at least, but for the last.
  ///   - most: Most batches; where there would be more, each is larger.
  /// - Returns: Ranges of `references`, in order, none empty, together all of them.
  package func batches(bytes: Int = 1 << 16, most: Int) -> [Range<Int>] {
    let total = references.reduce(0) { $0 + $1.size }
    let least = max(1, bytes, (total + most - 1) / max(1, most))
    var batches: [Range<Int>] = []
    var start = 0
    var size = 0
    for (index, reference) in references.enumerated() {
      size += reference.size
      if size >= least {
        batches.append(start..<index + 1)
        start = index + 1
        size = 0
      }
    }
    if start < references.count { batches.append(start..<references.count) }
    return batches
  }

  /// Whether there is anything but white space.
  private static func hasText(_ bytes: ArraySlice<UInt8>) -> Bool {
    guard let first = bytes.first(where: { $0 > 0x20 }) else { return false }
    if first < 0x80 { return true }
    // Some white space is not ASCII.
    return String(decoding: bytes, as: UTF8.self).unicodeScalars.contains { scalar in
      scalar.value > 0x20 && !scalar.isWhiteSpace && scalar != "\u{FEFF}"
    }
  }

  /// Reads the folder's `metadata.csv` or, if it has none, that of the folder around it.
  private static func metadata(
    folder: String, displayName: String
  ) throws(InputFaults) -> (MetadataTable, Digest?) {
    func read(
      _ path: String, _ name: String, prefix: String?
    ) throws(InputFaults) -> (MetadataTable, Digest?) {
      let bytes: [UInt8]
      do {
        bytes = try FileBytes.read(path, name: name)
      } catch {
        throw InputFaults([error])
      }
      let table = try MetadataTable(reading: bytes, file: name, prefix: prefix)
      return (table, SHA256.digest(of: bytes))
    }
    let file = "metadata.csv"
    let inside = "\(folder)/\(file)"
    if FileBytes.kind(of: inside) == .file {
      return try read(inside, "\(displayName)/\(file)", prefix: nil)
    }
    let beside = "\(folder.parent)/\(file)"
    if FileBytes.kind(of: beside) == .file {
      let name = displayName.parent == "." ? file : "\(displayName.parent)/\(file)"
      return try read(beside, name, prefix: folder.lastPart + "/")
    }
    return (MetadataTable(), nil)
  }
}

/// Walks through the folders of a corpus.
private struct Listing {
  let folder: String
  let displayName: String
  var references: [Corpus.Reference] = []
  var faults: [InputError] = []

  init(folder: String, displayName: String) {
    self.folder = folder
    self.displayName = displayName
  }

  func check() throws(InputError) {
    switch FileBytes.kind(of: folder) {
    case .folder: return
    case .missing:
      throw InputError(
        file: displayName, problem: "no such folder",
        remedy: "check the path: for a report, it stands under 'versions' in report.yml")
    case .file, .other:
      throw InputError(
        file: displayName, problem: "is no folder",
        remedy: "give the folder that holds the documents")
    }
  }

  /// Adds the documents of one folder and of those in it.
  ///
  /// - Parameters:
  ///   - part: The folder's path relative to the corpus, empty or with a `/` at its end.
  ///   - ancestors: The folders around it.
  /// - Throws: `InputError` where a folder cannot be read.
  mutating func add(
    _ part: String, inside ancestors: [FileBytes.FolderIdentity]
  ) throws(InputError) {
    let name = "\(displayName)/\(part)".withoutTrailingSlashes
    let (identity, entries) = try FileBytes.list(
      "\(folder)/\(part)", name: name, wanted: Self.isDocument)
    guard !ancestors.contains(identity) else { return }
    for entry in entries {
      guard let entryName = entry.name else {
        faults.append(
          InputError(
            file: name, problem: "holds a name that is not UTF-8",
            remedy: "rename that file or folder, e.g. with convmv -f WINDOWS-1252 -t UTF-8"))
        continue
      }
      switch entry.kind {
      case .folder: try add("\(part)\(entryName)/", inside: ancestors + [identity])
      // A link to nowhere is kept, so that reading it is a fault and not a silent gap.
      case .file, .missing:
        references.append(Corpus.Reference(id: part + entryName, size: entry.size))
      case .other: break
      }
    }
  }

  private static func isDocument(_ name: String) -> Bool {
    name.utf8.hasEnding(".txt") || name.utf8.hasEnding(".md")
  }
}

extension String.UTF8View {
  /// Whether these bytes end so, whatever the case of their ASCII letters.
  fileprivate func hasEnding(_ ending: String) -> Bool {
    suffix(ending.utf8.count).elementsEqual(ending.utf8) { $0 | 0x20 == $1 | 0x20 }
  }
}

extension String {
  fileprivate var withoutTrailingSlashes: String {
    var path = self
    while path.utf8.count > 1, path.utf8.last == UInt8(ascii: "/") { path.removeLast() }
    return path
  }

  /// The folder around a folder.
  fileprivate var parent: String {
    if self == "/" { return "/" }
    if lastPart == "." || lastPart == ".." { return self + "/.." }
    guard let slash = lastIndex(of: "/") else { return "." }
    return slash == startIndex ? "/" : String(self[..<slash])
  }

  fileprivate var lastPart: String {
    lastIndex(of: "/").map { String(self[index(after: $0)...]) } ?? self
  }
}
