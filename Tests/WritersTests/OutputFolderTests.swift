import Foundation
import TestSupport
import Testing
import Writers

@Suite struct OutputFolderTests {
  @Test func `files appear together, and only with the commit`() throws {
    try withTemporaryFolder { folder in
      let target = folder + "/output/2021"
      let output = try OutputFolder(target: target)
      try output.write(Array("a".utf8), to: "a.csv")
      let file = try output.file("b.csv")
      try file.append(Array("b".utf8))
      try file.append([])
      try file.append(Array("c".utf8))
      try file.close()
      #expect(!exists(target))
      try output.commit(ours: ["a.csv", "b.csv"])
      #expect(try files(target) == ["a.csv": "a", "b.csv": "bc"])
      #expect(try files(folder + "/output").isEmpty)
    }
  }

  @Test func `a new output replaces the old one and keeps what others put there`() throws {
    try withTemporaryFolder { folder in
      let target = folder + "/out"
      try make(target, ["a.csv": "old", "gone.csv": "old", "notes.txt": "mine"])
      try make(target + "/notes", ["more.txt": "mine"])
      try FileManager.default.createSymbolicLink(
        atPath: target + "/link", withDestinationPath: "nowhere")
      let output = try OutputFolder(target: target)
      try output.write(Array("new".utf8), to: "a.csv")
      try output.commit(ours: ["a.csv", "gone.csv"])
      #expect(try files(target) == ["a.csv": "new", "notes.txt": "mine"])
      #expect(try files(target + "/notes") == ["more.txt": "mine"])
      let link = try FileManager.default.destinationOfSymbolicLink(atPath: target + "/link")
      #expect(link == "nowhere")
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == ["out"])
    }
  }

  @Test func `the previous output is whole after a discard`() throws {
    try withTemporaryFolder { folder in
      let target = folder + "/out"
      try make(target, ["a.csv": "old"])
      let output = try OutputFolder(target: target)
      try output.write(Array("new".utf8), to: "a.csv")
      output.discard()
      #expect(try files(target) == ["a.csv": "old"])
      #expect(!exists(output.stagingPath))
    }
  }

  @Test func `what a process that is no more left behind is removed`() throws {
    try withTemporaryFolder { folder in
      let target = folder + "/out"
      // Process identifiers end at 2²² on Linux.
      try make(folder + "/.out.partial-99999999", ["a.csv": "half"])
      try make(folder + "/.out.partial-1", ["a.csv": "of a living process"])
      try make(folder + "/.other.partial-99999999", ["a.csv": "of another target"])
      try make(folder + "/.out.previous-99999999", ["a.csv": "moved aside"])
      let output = try OutputFolder(target: target)
      #expect(try files(target) == ["a.csv": "moved aside"])
      let left = try FileManager.default.contentsOfDirectory(atPath: folder)
      let staging = URL(fileURLWithPath: output.stagingPath).lastPathComponent
      #expect(Set(left) == ["out", staging, ".out.partial-1", ".other.partial-99999999"])
      output.discard()
    }
  }

  @Test func `a target that is a symbolic link stays one`() throws {
    try withTemporaryFolder { folder in
      try make(folder + "/real", ["a.csv": "old"])
      try FileManager.default.createSymbolicLink(
        atPath: folder + "/link", withDestinationPath: "real")
      let output = try OutputFolder(target: folder + "/link")
      try output.write(Array("new".utf8), to: "a.csv")
      try output.commit(ours: ["a.csv"])
      #expect(output.target == folder + "/real")
      #expect(try files(folder + "/link") == ["a.csv": "new"])
    }
  }

  @Test func `a target that is a file, or lies below one, is a fault`() throws {
    try withTemporaryFolder { folder in
      try make(folder, ["file": "x"])
      for target in ["/file", "/file/out", "/file/out/2021"] {
        let error = #expect(throws: OutputError.self) { try OutputFolder(target: folder + target) }
        #expect(error?.remedy?.isEmpty == false)
      }
      #expect(try files(folder) == ["file": "x"])
    }
  }

  @Test func `a folder that cannot be made is a fault`() {
    let error = #expect(throws: OutputError.self) { try OutputFolder(target: "/proc/self/out") }
    #expect(error?.description.contains("error: cannot make a folder here: ") == true)
  }

  @Test func `a full disk is a fault with a way out`() throws {
    let file = try OutputFile(path: "/dev/full")
    let error = #expect(throws: OutputError.self) { try file.append([1]) }
    #expect(
      error
        == OutputError(
          path: "/dev/full", problem: "cannot write this file: No space left on device",
          remedy: "free some space there, or write to another disk"))
  }

  private func exists(_ path: String) -> Bool {
    FileManager.default.fileExists(atPath: path)
  }

  private func make(_ folder: String, _ files: [String: String]) throws {
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    for (name, text) in files {
      try text.write(toFile: "\(folder)/\(name)", atomically: false, encoding: .utf8)
    }
  }

  /// The plain files of a folder, with their text.
  private func files(_ folder: String) throws -> [String: String] {
    let names = try FileManager.default.contentsOfDirectory(atPath: folder)
    return names.reduce(into: [:]) { files, name in
      files[name] = try? String(contentsOfFile: "\(folder)/\(name)", encoding: .utf8)
    }
  }
}
