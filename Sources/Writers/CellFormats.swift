import CXLSXWriter

/// How a cell looks.
enum CellStyle: Equatable {
  case title, heading, notice, text, wrapped
  case header(isNumber: Bool)
  /// A whole number that names something, without groups of three.
  case year
  case integer, date
  case number(decimals: Int)

  /// Another for every style.
  var place: Int {
    switch self {
    case .title: 0
    case .heading: 1
    case .notice: 2
    case .text: 3
    case .wrapped: 4
    case .header(let isNumber): isNumber ? 5 : 6
    case .year: 7
    case .integer: 8
    case .date: 9
    case .number(let decimals): 10 + decimals
    }
  }

  /// What any sheet may have; numbers come with their decimals.
  static let common = [
    title, heading, notice, text, wrapped, header(isNumber: true), header(isNumber: false), year,
    integer, date,
  ]
}

/// The formats of a workbook's cells, all made before the first of them: sheets that are filled side
/// by side only read them.
@safe struct CellFormats: Sendable {
  /// By place of their style; `nil` where no cell has it.
  private nonisolated(unsafe) let formats: [UnsafeMutablePointer<lxw_format>?]

  /// - Parameters:
  ///   - styles: Each once; in this order they are numbered.
  ///   - workbook: Has no cells yet.
  init(of styles: [CellStyle], in workbook: UnsafeMutablePointer<lxw_workbook>) {
    let places = styles.map(\.place)
    var formats: [UnsafeMutablePointer<lxw_format>?] = unsafe Array(
      repeating: nil, count: (places.max() ?? 0) + 1)
    for style in styles {
      let format = unsafe workbook_add_format(workbook)
      unsafe Self.describe(style, format)
      // Numbered when it is asked for first.
      _ = unsafe lxw_format_get_xf_index(format)
      unsafe formats[style.place] = unsafe format
    }
    unsafe self.formats = unsafe formats
  }

  subscript(style: CellStyle) -> UnsafeMutablePointer<lxw_format>? {
    unsafe formats[style.place]
  }

  private static func describe(_ style: CellStyle, _ format: UnsafeMutablePointer<lxw_format>?) {
    unsafe format_set_align(format, UInt8(LXW_ALIGN_VERTICAL_TOP.rawValue))
    switch style {
    case .title:
      unsafe format_set_bold(format)
      unsafe format_set_font_size(format, 16)
      unsafe format_set_font_color(format, 0x1F3864)
    case .heading:
      unsafe format_set_bold(format)
      unsafe format_set_font_color(format, 0x1F3864)
    case .notice:
      unsafe format_set_italic(format)
      unsafe format_set_font_color(format, 0x7F6000)
    case .header(let isNumber):
      // Room for the button of the filter.
      if isNumber { unsafe alignRight(format, indent: 2) }
      unsafe format_set_bold(format)
      unsafe format_set_text_wrap(format)
      unsafe format_set_bg_color(format, 0xDDE6F0)
      unsafe format_set_bottom(format, UInt8(LXW_BORDER_THIN.rawValue))
    case .text: break
    case .wrapped:
      unsafe format_set_text_wrap(format)
    case .year:
      unsafe alignRight(format, indent: 1)
      unsafe format_set_num_format(format, "0")
    case .integer:
      unsafe alignRight(format, indent: 1)
      unsafe format_set_num_format(format, "#,##0")
    case .number(let decimals):
      unsafe alignRight(format, indent: 1)
      let digits = decimals > 0 ? "." + String(repeating: "0", count: decimals) : ""
      unsafe format_set_num_format(format, "#,##0" + digits)
    case .date:
      unsafe format_set_align(format, UInt8(LXW_ALIGN_LEFT.rawValue))
      unsafe format_set_num_format(format, "yyyy-mm-dd")
    }
  }

  private static func alignRight(_ format: UnsafeMutablePointer<lxw_format>?, indent: UInt8) {
    unsafe format_set_align(format, UInt8(LXW_ALIGN_RIGHT.rawValue))
    unsafe format_set_indent(format, indent)
  }
}
