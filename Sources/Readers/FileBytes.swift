import Glibc
package import Text

/// Files and folders of the operating system, by plain calls: a corpus has tens of thousands of
/// small files, for which opening and reading is most of the work.
package enum FileBytes {
  /// Reads a whole file.
  ///
  /// - Parameters:
  ///   - path: The file to open.
  ///   - name: The name to use in error messages; by default `path`.
  /// - Returns: All bytes of the file.
  /// - Throws: `InputError` where the file cannot be opened or read.
  package static func read(_ path: String, name: String? = nil) throws(InputError) -> [UInt8] {
    var bytes: [UInt8] = []
    try readPieces(of: path, name: name) { bytes += $0 }
    return bytes
  }

  /// Reads standard input to its end.
  ///
  /// - Returns: All bytes.
  /// - Throws: `InputError` where it cannot be read.
  package static func readStandardInput() throws(InputError) -> [UInt8] {
    var bytes: [UInt8] = []
    try readPieces(of: STDIN_FILENO, name: "standard input") { bytes += $0 }
    return bytes
  }

  /// Reads a file whose size is known, with three calls of the system and one allocation.
  ///
  /// - Parameters:
  ///   - path: The file to open.
  ///   - name: The name to use in error messages.
  ///   - size: Bytes the file had when it was listed.
  /// - Returns: Exactly `size` bytes.
  /// - Throws: `InputError` where the file cannot be read or now has another size.
  static func read(
    _ path: String, name: String, size: Int
  ) throws(InputError) -> [UInt8] {
    let file = try open(path, name: name)
    defer { close(file) }
    var failure: Int32 = 0
    // One byte more is asked for than there should be, to notice a file that has grown.
    let bytes = unsafe [UInt8](unsafeUninitializedCapacity: size + 1) { buffer, count in
      while count <= size {
        let start = unsafe buffer.baseAddress.map { unsafe $0 + count }
        let got = unsafe Glibc.read(file, start, size + 1 - count)
        if got < 0 {
          if errno == EINTR { continue }
          failure = errno
        }
        guard got > 0 else { break }
        count += got
        // A short read of a regular file is its end.
        if count == size { break }
      }
    }
    if failure != 0 { throw unreadable(name, failure) }
    guard bytes.count == size else {
      throw InputError(
        file: name, problem: "changed while it was read: it was listed with \(size) bytes",
        remedy: "run again when nothing writes to the corpus")
    }
    return bytes
  }

  /// Hands over a file piece by piece, each of at most 64 KiB.
  static func readPieces(
    of path: String, name: String?, _ use: ([UInt8]) -> Void
  ) throws(InputError) {
    let name = name ?? path
    let file = try open(path, name: name)
    defer { close(file) }
    try readPieces(of: file, name: name, use)
  }

  private static func readPieces(
    of file: Int32, name: String, _ use: ([UInt8]) -> Void
  ) throws(InputError) {
    while true {
      var failure: Int32 = 0
      let piece = unsafe [UInt8](unsafeUninitializedCapacity: 1 << 16) { buffer, count in
        var got = -1
        repeat {
          got = unsafe Glibc.read(file, buffer.baseAddress, buffer.count)
          failure = got < 0 ? errno : 0
        } while failure == EINTR
        count = max(0, got)
      }
      if failure != 0 { throw unreadable(name, failure) }
      if piece.isEmpty { return }
      use(piece)
    }
  }

  /// What stands at a path, links followed.
  enum Kind {
    case file, folder, other, missing
  }

  static func kind(of path: String) -> Kind {
    var status = stat()
    guard unsafe stat(path, &status) == 0 else { return .missing }
    return kind(of: status)
  }

  /// One entry of a folder, links followed.
  struct Entry {
    /// `nil` where the name is no UTF-8 and hence cannot be shown or stored.
    var name: String?
    var kind: Kind
    /// Bytes of a file.
    var size: Int
  }

  /// A folder's identity on this machine, by which a circle of links is noticed.
  struct FolderIdentity: Equatable {
    var device: UInt
    var number: UInt
  }

  /// Lists a folder, but for hidden entries, in no order.
  ///
  /// - Parameters:
  ///   - path: The folder.
  ///   - name: The name to use in error messages.
  ///   - wanted: Whether a name is worth a look at its size; asked for all that is no folder.
  /// - Returns: The folder's identity and its folders and wanted entries.
  /// - Throws: `InputError` where the folder cannot be read.
  static func list(
    _ path: String, name: String, wanted: (String) -> Bool
  ) throws(InputError) -> (identity: FolderIdentity, entries: [Entry]) {
    guard let folder = unsafe opendir(path) else { throw unreadable(name, errno) }
    defer { unsafe closedir(folder) }
    let descriptor = unsafe dirfd(folder)
    var status = stat()
    unsafe fstat(descriptor, &status)
    let identity = FolderIdentity(device: UInt(status.st_dev), number: UInt(status.st_ino))
    var entries: [Entry] = []
    errno = 0
    while let found = unsafe readdir(folder) {
      // The name is read in place: a copy of the declared 256 bytes could pass the end of the
      // system's buffer.
      let offset = MemoryLayout<dirent>.offset(of: \.d_name) ?? 0
      let text = unsafe UnsafeRawPointer(found).advanced(by: offset)
        .assumingMemoryBound(to: CChar.self)
      guard unsafe text.pointee != CChar(bitPattern: UInt8(ascii: ".")) else { continue }
      let entry = unsafe String(validatingCString: text)
      let type = unsafe Int(found.pointee.d_type)
      if type == Int(DT_DIR) {
        entries.append(Entry(name: entry, kind: .folder, size: 0))
        continue
      }
      let isWanted = unsafe entry.map(wanted) ?? wanted(String(cString: text))
      // A link may lead to a folder, whatever its name; so may an entry of unknown kind.
      guard isWanted || type != Int(DT_REG) else { continue }
      if unsafe fstatat(descriptor, text, &status, 0) == 0 {
        let kind = kind(of: status)
        guard isWanted || kind == .folder else { continue }
        entries.append(Entry(name: entry, kind: kind, size: Int(status.st_size)))
      } else if isWanted {
        entries.append(Entry(name: entry, kind: .missing, size: 0))
      }
      errno = 0
    }
    guard errno == 0 else { throw unreadable(name, errno) }
    return (identity, entries)
  }

  private static func kind(of status: stat) -> Kind {
    switch status.st_mode & S_IFMT {
    case S_IFREG: .file
    case S_IFDIR: .folder
    default: .other
    }
  }

  private static func open(_ path: String, name: String) throws(InputError) -> Int32 {
    let file = unsafe Glibc.open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { throw unreadable(name, errno) }
    return file
  }

  private static func unreadable(_ name: String, _ number: Int32) -> InputError {
    let reason = unsafe strerror(number).map { unsafe String(cString: $0) } ?? "error \(number)"
    return InputError(
      file: name, problem: "cannot be read: \(reason.prefix(1).lowercased() + reason.dropFirst())",
      remedy: number == ENOENT
        ? "check the path and, if it is a link, what it points to" : "check the file's permissions")
  }
}
