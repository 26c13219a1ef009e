using System;

namespace PartnerRelationships.Fuzz.Running;

/// <summary>What a parser made of an input is not what the input says.</summary>
internal sealed class BrokenPromiseException(string message) : Exception(message);
