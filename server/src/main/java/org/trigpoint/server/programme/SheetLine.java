package org.trigpoint.server.programme;

import java.time.LocalDate;

/// A version of the information sheet, and the day it was written.
public record SheetLine(InformationSheet sheet, LocalDate on) {}
