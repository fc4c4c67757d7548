import Foundation
import Glibc

/// The folder of a run's output, which appears whole or not at all.
///
/// Files are written into a hidden folder beside the target, which takes the target's place in
/// `commit()`. A run that ends before, however it ends, leaves the previous output as it was; the
/// next run for the same target removes what it left behind. A process makes one such value for a
/// target at a time.
package struct OutputFolder: Sendable {
  /// Where the files appear at the end; without symbolic links.
  package let target: String
  /// Where the files are until then.
  package let stagingPath: String

  private let parent: String
  private let name: String
  /// Whether the folder around the target was made for it.
  private let madeParent: Bool

  /// Makes the staging folder, with the folders that lead to it.
  ///
  /// - Parameter target: A folder, which need not exist.
  /// - Throws: `OutputError` where the target is a file, or where the system refuses.
  package init(target: String) throws(OutputError) {
    let target = URL(fileURLWithPath: target).standardizedFileURL.resolvingSymlinksInPath()
    self.target = target.path
    name = target.lastPathComponent
    parent = target.deletingLastPathComponent().path
    stagingPath = "\(parent)/.\(name).partial-\(getpid())"
    madeParent = unsafe access(parent, F_OK) != 0
    try Self.makeFolder(parent)
    Self.clean(parent, name: name)
    var status = stat()
    if unsafe stat(self.target, &status) == 0, status.st_mode & S_IFMT != S_IFDIR {
      throw OutputError(
        path: self.target, problem: "this is a file, and a folder is to be written",
        remedy: "move it, or choose another name for the output")
    }
    guard unsafe mkdir(stagingPath, 0o777) == 0 else {
      throw OutputError(path: parent, cannot: "make a folder here", code: errno)
    }
  }

  /// Writes a file of the output.
  ///
  /// - Parameters:
  ///   - bytes: The whole file.
  ///   - name: Its name, without folders.
  /// - Throws: `OutputError` where the system refuses.
  package func write(_ bytes: [UInt8], to name: String) throws(OutputError) {
    let file = try file(name)
    try file.append(bytes)
    try file.close()
  }

  /// Starts a file of the output that is written piece by piece.
  ///
  /// - Parameter name: Its name, without folders.
  /// - Returns: The empty file.
  /// - Throws: `OutputError` where the system refuses.
  package func file(_ name: String) throws(OutputError) -> OutputFile {
    try OutputFile(path: path(of: name))
  }

  /// Where a file of the output is until the end, for those who write it themselves.
  package func path(of name: String) -> String {
    precondition(!name.isEmpty && !name.contains("/"), "a file of the output has a plain name")
    return "\(stagingPath)/\(name)"
  }

  /// Puts the new files in the place of the old ones, in one step where the file system can.
  ///
  /// What others have put into the target, such as notes, is carried over.
  ///
  /// - Parameter ours: Names of files and folders that the program writes, now or in earlier runs;
  ///   of these, only those just written remain.
  /// - Throws: `OutputError` where the system refuses; the target is then as it was, and the
  ///   staging folder is left to `discard()`.
  package func commit(ours: Set<String>) throws(OutputError) {
    var status = stat()
    guard unsafe stat(target, &status) == 0 else {
      try Self.move(stagingPath, to: target)
      return
    }
    let written = try Self.entries(of: stagingPath)
    for entry in try Self.entries(of: target) where !ours.contains(entry) {
      guard !written.contains(entry) else { continue }
      try Self.carryOver("\(target)/\(entry)", to: "\(stagingPath)/\(entry)")
    }
    _ = unsafe chmod(stagingPath, status.st_mode & 0o7777)
    if try !Self.exchange(stagingPath, target) {
      let previous = "\(parent)/.\(name).previous-\(getpid())"
      try Self.move(target, to: previous)
      do throws(OutputError) {
        try Self.move(stagingPath, to: target)
      } catch {
        try Self.move(previous, to: target)
        throw error
      }
      Self.remove(previous)
    }
    // After an exchange, the previous output.
    Self.remove(stagingPath)
  }

  /// Gives up: the target stays as it is.
  package func discard() {
    Self.remove(stagingPath)
    if madeParent { _ = unsafe rmdir(parent) }
  }

  /// Removes a staging folder with its files, if it exists.
  ///
  /// - Parameter stagingPath: As an `OutputFolder` names it.
  package static func remove(_ stagingPath: String) {
    try? FileManager.default.removeItem(atPath: stagingPath)
  }
}

// MARK: - Steps

extension OutputFolder {
  private static func makeFolder(_ path: String) throws(OutputError) {
    guard unsafe access(path, F_OK) != 0 else { return }
    let reason = errno
    let parent = URL(fileURLWithPath: path).deletingLastPathComponent().path
    guard reason == ENOENT, parent != path else {
      throw OutputError(path: path, cannot: "make this folder", code: reason)
    }
    try makeFolder(parent)
    guard unsafe mkdir(path, 0o777) == 0 || errno == EEXIST else {
      throw OutputError(path: path, cannot: "make this folder", code: errno)
    }
  }

  /// Removes what processes that are no more left behind, and puts back a previous output that one
  /// of them had just moved aside.
  private static func clean(_ parent: String, name: String) {
    let entries = (try? FileManager.default.contentsOfDirectory(atPath: parent)) ?? []
    let target = "\(parent)/\(name)"
    for (prefix, isPrevious) in [(".\(name).previous-", true), (".\(name).partial-", false)] {
      for entry in entries where entry.hasPrefix(prefix) {
        guard let process = Int32(entry.dropFirst(prefix.count)), process > 0,
          process == getpid() || kill(process, 0) != 0 && errno == ESRCH
        else { continue }
        let path = "\(parent)/\(entry)"
        if isPrevious, unsafe access(target, F_OK) != 0, unsafe rename(path, target) == 0 {
          continue
        }
        remove(path)
      }
    }
  }

  private static func entries(of path: String) throws(OutputError) -> [String] {
    do {
      return try FileManager.default.contentsOfDirectory(atPath: path).sorted()
    } catch {
      throw OutputError(path: path, problem: "cannot list this folder")
    }
  }

  /// Hard links, so that nothing is lost whenever the process ends; copies where there are none.
  private static func carryOver(_ old: String, to new: String) throws(OutputError) {
    var status = stat()
    if unsafe lstat(old, &status) == 0, status.st_mode & S_IFMT == S_IFDIR {
      guard unsafe mkdir(new, status.st_mode & 0o7777 | 0o700) == 0 else {
        throw OutputError(path: new, cannot: "make this folder", code: errno)
      }
      for entry in try entries(of: old) {
        try carryOver("\(old)/\(entry)", to: "\(new)/\(entry)")
      }
      return
    }
    guard unsafe link(old, new) != 0 else { return }
    do {
      try FileManager.default.copyItem(atPath: old, toPath: new)
    } catch {
      throw OutputError(
        path: old, problem: "cannot carry this file over to the new output",
        remedy: "move it out of the output folder")
    }
  }

  private static func move(_ old: String, to new: String) throws(OutputError) {
    guard unsafe rename(old, new) == 0 else {
      throw OutputError(path: new, cannot: "put the new output in place", code: errno)
    }
  }

  /// Swaps two folders in one step.
  ///
  /// - Returns: `false` where the system or the file system cannot.
  /// - Throws: `OutputError` where it could and refuses.
  private static func exchange(_ first: String, _ second: String) throws(OutputError) -> Bool {
    typealias Path = UnsafePointer<CChar>
    typealias RenameAt2 = @convention(c) (Int32, Path, Int32, Path, UInt32) -> Int32
    // The headers declare it to GNU sources only.
    guard let symbol = unsafe dlsym(nil, "renameat2") else { return false }
    let renameAt2 = unsafe unsafeBitCast(symbol, to: RenameAt2.self)
    let exchanging: UInt32 = 2
    guard unsafe renameAt2(AT_FDCWD, first, AT_FDCWD, second, exchanging) != 0 else { return true }
    guard [EINVAL, ENOSYS, EOPNOTSUPP].contains(errno) else {
      throw OutputError(path: second, cannot: "put the new output in place", code: errno)
    }
    return false
  }
}
