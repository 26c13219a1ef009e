using System;
using PartnerRelationships.Emulator.Options;

namespace PartnerRelationships.Emulator.Options;

/// <summary>What was asked for on the command line cannot be done; the message says what can.</summary>
internal sealed class UsageException(string message, Exception? inner = null) : Exception(message, inner);
