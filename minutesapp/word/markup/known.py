"""What a layout may bring along of Word's markup: its elements, its attributes, and what their values may be.

Whatever is not here is left behind. No value but fonts and the words on the page is free: it is a number, a colour, or
one of the words of the markup itself, so that what nobody sees can hold no word of anybody.
"""

from __future__ import annotations

from collections.abc import Iterator

from minutesapp.word.markup.codes import closed_code
from minutesapp.word.markup.values import (
    LANGUAGES,
    PATH,
    REGION,
    RELATION,
    SHAPE_KIND,
    SIGNS_OF_KINSOKU,
    TABLE_PARTS,
    Kind,
    css,
    font,
    matching,
    one_of,
    setting,
    several,
    tint,
    words,
)

PREFIXES = {
    "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
    "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
    "pic": "http://schemas.openxmlformats.org/drawingml/2006/picture",
    "v": "urn:schemas-microsoft-com:vml",
    "o": "urn:schemas-microsoft-com:office:office",
    "w10": "urn:schemas-microsoft-com:office:word",
}
"""By what the namespaces are called in every part, whatever the layout calls them."""
SPACE = "{http://www.w3.org/XML/1998/namespace}space"

ELEMENTS = {
    "w": """
    rPr rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint noProof snapToGrid vanish
    webHidden color spacing w kern position sz szCs highlight u effect bdr shd fitText vertAlign rtl cs em lang
    eastAsianLayout specVanish
    pPr pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr ilvl numId suppressLineNumbers pBdr top
    left bottom right start end between bar tabs tab suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct
    autoSpaceDE autoSpaceDN bidi adjustRightInd ind contextualSpacing mirrorIndents suppressOverlap jc textDirection
    textAlignment textboxTightWrap outlineLvl
    tbl tblPr tblStyle tblpPr tblOverlap bidiVisual tblStyleRowBandSize tblStyleColBandSize tblW tblCellSpacing tblInd
    tblBorders insideH insideV tblLayout tblCellMar tblLook tblGrid gridCol tr tblPrEx trPr gridBefore gridAfter
    wBefore wAfter cantSplit trHeight tblHeader tc tcPr tcW gridSpan hMerge vMerge tcBorders tl2br tr2bl noWrap tcMar
    tcFitText vAlign hideMark
    sectPr headerReference footerReference type pgSz pgMar paperSrc pgBorders lnNumType pgNumType cols col noEndnote
    titlePg rtlGutter docGrid
    styles docDefaults rPrDefault pPrDefault style name basedOn next link uiPriority semiHidden unhideWhenUsed qFormat
    tblStylePr
    numbering abstractNum multiLevelType lvl numFmt lvlRestart isLgl suff lvlText lvlJc legacy num abstractNumId
    lvlOverride startOverride numStyleLink styleLink
    fonts font altName charset family pitch
    settings mirrorMargins alignBordersAndEdges bordersDoNotSurroundHeader bordersDoNotSurroundFooter gutterAtTop
    defaultTabStop autoHyphenation evenAndOddHeaders bookFoldPrinting drawingGridHorizontalSpacing
    drawingGridVerticalSpacing displayHorizontalDrawingGridEvery displayVerticalDrawingGridEvery
    doNotUseMarginsForDrawingGridOrigin characterSpacingControl strictFirstAndLastChars noLineBreaksAfter
    noLineBreaksBefore compat compatSetting themeFontLang decimalSymbol listSeparator clrSchemeMapping
    useSingleBorderforContiguousCells wpJustification noTabHangInd noLeading spaceForUL noColumnBalance
    balanceSingleByteDoubleByteWidth noExtraLineSpacing doNotLeaveBackslashAlone ulTrailSpace doNotExpandShiftReturn
    spacingInWholePoints lineWrapLikeWord6 printBodyTextBeforeHeader printColBlack wpSpaceWidth showBreaksInFrames
    subFontBySize suppressBottomSpacing suppressTopSpacing suppressSpacingAtTopOfPage suppressTopSpacingWP
    suppressSpBfAfterPgBrk swapBordersFacingPages convMailMergeEsc truncateFontHeightsLikeWP6 mwSmallCaps
    usePrinterMetrics doNotSuppressParagraphBorders wrapTrailSpaces footnoteLayoutLikeWW8 shapeLayoutLikeWW8
    alignTablesRowByRow forgetLastTabAlignment adjustLineHeightInTable autoSpaceLikeWord95 noSpaceRaiseLower
    doNotUseHTMLParagraphAutoSpacing layoutRawTableWidth layoutTableRowsApart useWord97LineBreakRules
    doNotBreakWrappedTables doNotSnapToGridInCell selectFldWithFirstOrLastChar applyBreakingRules
    doNotWrapTextWithPunct doNotUseEastAsianBreakRules useWord2002TableStyleRules growAutofit useFELayout
    useNormalStyleForList doNotUseIndentAsNumberingTabStop useAltKinsokuLineBreakRules allowSpaceOfSameStyleInTable
    doNotSuppressIndentation doNotAutofitConstrainedTables autofitToFirstFixedWidthCell underlineTabInNumList
    displayHangulFixedWidth splitPgBreakAndParaMark doNotVertAlignCellWithSp doNotBreakConstrainedForcedTable
    doNotVertAlignInTxbx useAnsiKerningPairs cachedColBalance
    hdr ftr document body p r t br cr noBreakHyphen softHyphen sym ptab pgNum ruby rubyPr rubyAlign hps hpsRaise
    hpsBaseText lid rt rubyBase fldChar fldSimple instrText hyperlink pict drawing object txbxContent
    """,
    "wp": """
    inline anchor extent effectExtent docPr cNvGraphicFramePr simplePos positionH positionV align posOffset wrapNone
    wrapSquare wrapTight wrapThrough wrapTopAndBottom wrapPolygon start lineTo
    """,
    "a": """
    graphic graphicData graphicFrameLocks picLocks blip stretch fillRect srcRect tile xfrm off ext prstGeom avLst noFill
    solidFill srgbClr schemeClr alpha lumMod lumOff shade tint ln round miter bevel prstDash headEnd tailEnd effectLst
    outerShdw innerShdw softEdge glow alphaModFix lum grayscl biLevel clrChange clrFrom clrTo sysClr prstClr
    """,
    "pic": "pic nvPicPr cNvPr cNvPicPr blipFill spPr",
    "v": """
    group shape shapetype rect roundrect oval line polyline imagedata textbox textpath fill stroke shadow path formulas
    f
    """,
    "w10": "wrap anchorlock",
}

# Attributes whose value is a number, a colour or a word of the markup.
SETTINGS = {
    "w": """
    val type w h x y sz space color themeColor themeTint themeShade fill themeFill themeFillTint themeFillShade shadow
    frame top bottom left right start end header footer gutter before beforeLines beforeAutospacing after afterLines
    afterAutospacing line lineRule leftChars startChars rightChars endChars hanging hangingChars firstLine
    firstLineChars leader pos hint asciiTheme hAnsiTheme eastAsiaTheme cstheme id combine combineBrackets vert
    vertCompress dropCap lines vSpace hSpace wrap hAnchor vAnchor xAlign yAlign hRule anchorLock leftFromText
    rightFromText topFromText bottomFromText vertAnchor horzAnchor tblpXSpec tblpX tblpYSpec tblpY firstRow lastRow
    firstColumn lastColumn noHBand noVBand orient code first other zOrder display offsetFrom countBy distance restart
    fmt chapStyle chapSep equalWidth num sep linePitch charSpace default customStyle ilvl tentative abstractNumId numId
    null legacy legacySpace legacyIndent clear char alignment relativeTo fldCharType bg1 t1 bg2 t2 accent1 accent2
    accent3 accent4 accent5 accent6 hyperlink followedHyperlink name uri dxaOrig dyaOrig
    """,
    "": """
    distT distB distL distR relativeHeight behindDoc locked layoutInCell allowOverlap simplePos cx cy l t r b x y
    relativeFrom wrapText edited uri cstate rot flipH flipV prst val w cap cmpd algn lim amt thresh bright contrast
    blurRad dist dir rotWithShape rad sx sy kx ky tx ty flip len type bwMode noChangeAspect noChangeArrowheads noCrop
    preferRelativeResize id lastClr useA
    filled stroked strokeweight opacity on fitshape fitpath trim xscale arcsize gradientshapeok textpathok croptop
    cropbottom cropleft cropright gain blacklevel grayscale bilevel joinstyle linestyle endcap angle
    focus aspect alignshape recolor rotate side anchorx anchory
    """,
    "o": "spt preferrelative extrusionok connecttype allowincell allowoverlap bullet hr hralign hrstd hrpct hrnoshade",
    "v": "ext",
}

REFERENCES = "headerReference footerReference hyperlink"
SEVERAL = "coordsize coordorigin adj offset offset2 from to points inset eqn dashstyle"
"""Attributes of shapes whose value is a few of them."""


def _in_full(prefix: str, names: str) -> Iterator[str]:
    """Names as the parser gives them."""
    return (f"{{{PREFIXES[prefix]}}}{name}" if prefix else name for name in names.split())


def _of(prefix: str, elements: str, attributes: str, kind: Kind) -> dict[tuple[str, str], Kind]:
    """The same kind for these attributes of these elements."""
    names = list(_in_full("w" if prefix == "w" else "", attributes))
    return {(element, name): kind for element in _in_full(prefix, elements) for name in names}


KNOWN = frozenset(name for prefix, names in ELEMENTS.items() for name in _in_full(prefix, names))
"""The elements that a layout may bring along."""
ATTRIBUTES: dict[str, Kind] = {
    **{name: setting for prefix, names in SETTINGS.items() for name in _in_full(prefix, names)},
    "name": lambda _: "",
    **dict.fromkeys(SEVERAL.split(), several),
    **dict.fromkeys(("fillcolor", "strokecolor", "color", "color2", "chromakey"), tint),
    "path": matching(PATH),
    "v": matching(PATH),
    "style": css,
    SPACE: one_of(frozenset({"preserve"})),
}
"""What the value of each attribute may be."""
SPECIAL: dict[tuple[str, str], Kind] = {
    **_of("w", "pStyle rStyle tblStyle basedOn next link numStyleLink styleLink name lvlText", "val", words),
    **_of("w", "style", "styleId", words),
    **_of("w", "rFonts", "ascii hAnsi eastAsia cs", font),
    **_of("w", "sym", "font", font),
    **_of("w", "altName", "val", font),
    **_of("w", "font", "name", font),
    **_of("w", "lang themeFontLang", "val eastAsia bidi", one_of(LANGUAGES)),
    **_of("w", "lid", "val", one_of(LANGUAGES)),
    **_of("w", "noLineBreaksAfter noLineBreaksBefore", "lang", one_of(LANGUAGES)),
    **_of("w", "noLineBreaksAfter noLineBreaksBefore", "val", matching(SIGNS_OF_KINSOKU)),
    **_of("w", "decimalSymbol listSeparator", "val", one_of(frozenset(".,;、"))),
    **_of("w", "fitText eastAsianLayout", "id", matching(REGION)),
    **_of("w", "tblLook", "val", matching(TABLE_PARTS)),
    **_of("w", "fldSimple", "instr", closed_code),
    **_of("w", "hyperlink", "history", one_of(frozenset())),
    **_of("v", "shape shapetype", "id type", matching(SHAPE_KIND)),
    **_of("v", "textpath", "string", words),
    **_of("a", "prstGeom", "prst", lambda value: setting(value) or "rect"),
    **{(place, f"{{{PREFIXES['r']}}}id"): matching(RELATION) for place in _in_full("w", REFERENCES)},
    **{(place, f"{{{PREFIXES['r']}}}id"): matching(RELATION) for place in _in_full("v", "imagedata fill")},
    **{(place, f"{{{PREFIXES['r']}}}embed"): matching(RELATION) for place in _in_full("a", "blip")},
}
"""Where an attribute of an element is of another kind than by its name."""
SAYING = {
    **dict.fromkeys(_in_full("w", "t instrText"), words),
    **dict.fromkeys(_in_full("wp", "align posOffset"), setting),
}
"""What may stand in the text of an element."""

PLACES = (
    ("w", "t instrText sym ruby fldChar pict drawing object", "w", "r"),
    ("w", "r", "w", "p hyperlink fldSimple rt rubyBase"),
    ("w", "hyperlink fldSimple", "w", "p hyperlink fldSimple"),
    ("w", "rt rubyBase", "w", "ruby"),
    ("w", "p tbl", "w", "hdr ftr body tc txbxContent"),
    ("w", "tr", "w", "tbl"),
    ("w", "tc", "w", "tr"),
    ("w", "rPr", "w", "r style tblStylePr rPrDefault lvl pPr"),
    ("w", "pPr", "w", "p style tblStylePr pPrDefault lvl"),
    ("w", "rFonts rStyle", "w", "rPr"),
    ("w", "body", "w", "document"),
    ("w", "style docDefaults", "w", "styles"),
    ("w", "rPrDefault pPrDefault", "w", "docDefaults"),
    ("w", "name tblStylePr", "w", "style"),
    ("w", "abstractNum num", "w", "numbering"),
    ("w", "lvlOverride", "w", "num"),
    ("w", "lvl", "w", "abstractNum lvlOverride"),
    ("w", "lvlText", "w", "lvl"),
    ("w", "font", "w", "fonts"),
    ("w", "altName", "w", "font"),
    ("w", "txbxContent", "v", "textbox"),
    ("v", "textbox textpath", "v", "shape rect roundrect oval"),
    ("wp", "inline anchor", "w", "drawing"),
    ("wp", "align posOffset", "wp", "positionH positionV"),
)
PARENTS = {
    element: {*_in_full(parent, parents)}
    for prefix, elements, parent, parents in PLACES
    for element in _in_full(prefix, elements)
}
"""Where alone an element may stand: what says something stands where Word shows it, or nowhere."""


def may_stand(element: str, parent: str) -> bool:
    """Whether an element is known, and may stand in another one."""
    return element in KNOWN and (element not in PARENTS or parent in PARENTS[element])


def kind_of(element: str, attribute: str) -> Kind | None:
    """What the value of an attribute of an element may be; None where it may not be there."""
    return SPECIAL.get((element, attribute)) or ATTRIBUTES.get(attribute)
