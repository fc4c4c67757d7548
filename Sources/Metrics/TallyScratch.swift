import Text

/// Memory for the counts of one document, taken up again for the next.
struct TallyScratch {
  var actors = ActorSlots()
  /// Actors of the sentence and of the paragraph being read.
  var sentence = UnitActors()
  var paragraph = UnitActors()
  var forms: [FormTally] = []
  var names = NameTable()
}

/// Where each actor of a document stands in its list.
struct ActorSlots {
  /// A bit for each actor.
  private var marks: [UInt64] = []
  /// By actor; of an actor that is not in the list, where it stood in an earlier one.
  private var slots: [Int32] = []

  /// Puts an actor in the next list.
  mutating func mark(_ actor: Int) {
    if actor >= slots.count {
      marks.append(contentsOf: repeatElement(0, count: actor / 64 + 1 - marks.count))
      slots.append(contentsOf: repeatElement(0, count: 64 * marks.count - slots.count))
    }
    marks[actor / 64] |= 1 << UInt64(actor % 64)
  }

  /// The list: the actors marked since the last one, ascending.
  mutating func list() -> [ActorTally] {
    var list: [ActorTally] = []
    // Exactly as many as there are: those of every document are kept.
    list.reserveCapacity(marks.reduce(0) { $0 + $1.nonzeroBitCount })
    for index in marks.indices {
      var rest = marks[index]
      marks[index] = 0
      while rest != 0 {
        let actor = 64 * index + rest.trailingZeroBitCount
        slots[actor] = Int32(list.count)
        list.append(ActorTally(actor: actor))
        rest &= rest - 1
      }
    }
    return list
  }

  /// The place of an actor of the last list.
  subscript(actor: Int) -> Int { Int(slots[actor]) }

  /// The place of any actor; `nil` where the list does not have it.
  func place(of actor: Int, in list: [ActorTally]) -> Int? {
    guard actor < slots.count else { return nil }
    let slot = self[actor]
    return slot < list.count && list[slot].actor == actor ? slot : nil
  }
}

/// The actors of one sentence or paragraph, as slots of a document's list.
struct UnitActors {
  var unit: Int?
  /// Ascending, each once.
  private(set) var slots: [Int] = []
  /// Each pair of a unit's actors so far, the lower slot in the upper half.
  private(set) var pairs: [UInt64] = []

  mutating func add(_ slot: Int) { slots.insertOnce(slot) }

  /// Ends the unit.
  mutating func close() {
    unit = nil
    if slots.count > 1 {
      for (index, first) in slots.enumerated() {
        for second in slots[(index + 1)...] {
          pairs.append(UInt64(first) << 32 | UInt64(second))
        }
      }
    }
    slots.removeAll(keepingCapacity: true)
  }

  /// Orders the pairs of the document.
  mutating func sortPairs() { pairs.sort() }

  /// Forgets the pairs of the document before.
  mutating func begin() { pairs.removeAll(keepingCapacity: true) }
}

/// The distinct names of a document, by hash.
struct NameTable {
  /// In the order of the text.
  private(set) var names: [UnlistedTally] = []
  /// Places among the names and 1, by hash, then wherever there is room next; a power of two, half of
  /// them free at least. 0 = free.
  private var places: [UInt32] = []

  /// Forgets all names and makes room for some.
  mutating func begin(_ count: Int) {
    names.removeAll(keepingCapacity: true)
    var size = 64
    while size < 2 * count { size *= 2 }
    places.removeAll(keepingCapacity: true)
    places.append(contentsOf: repeatElement(0, count: size))
  }

  /// Counts a name.
  ///
  /// - Parameters:
  ///   - hash: Of its letters.
  ///   - tally: Makes the tally of a name that has not come yet.
  mutating func count(_ hash: UInt64, _ tally: () -> UnlistedTally) {
    let mask = places.count - 1
    var place = Int(truncatingIfNeeded: hash) & mask
    while places[place] > 0 {
      let name = Int(places[place]) - 1
      if names[name].hash == hash {
        names[name].count += 1
        return
      }
      place = (place + 1) & mask
    }
    names.append(tally())
    places[place] = UInt32(names.count)
  }
}

extension Array {
  /// The same in memory of its own, exactly as much as it takes: the lists of every document are kept.
  func copied() -> Self {
    var copy: Self = []
    copy.reserveCapacity(count)
    copy += self
    return copy
  }
}
