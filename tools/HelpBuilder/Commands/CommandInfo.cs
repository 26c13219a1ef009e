using System.Collections.Generic;

namespace PartnerRelationships.HelpBuilder.Commands;

/// <summary>A command as PowerShell has it; Read.ps1 writes these.</summary>
internal sealed record CommandInfo(string Name, string Type, IReadOnlyList<SetInfo> Sets, IReadOnlyList<ParameterInfo> Parameters, IReadOnlyList<string> Outputs);

/// <summary>A parameter set, with its syntax.</summary>
internal sealed record SetInfo(string Name, bool IsDefault, string Syntax);

/// <summary>A parameter.</summary>
internal sealed record ParameterInfo(
    string Name,
    string Type,
    string FullType,
    string? DeclaringType,
    IReadOnlyList<string> Aliases,
    IReadOnlyList<string> AcceptedValues,
    string DefaultValue,
    bool Wildcards,
    IReadOnlyList<PlaceInfo> Places);

/// <summary>What a parameter is in a set; the set __AllParameterSets stands for all.</summary>
internal sealed record PlaceInfo(string Set, bool Required, int? Position, bool ByValue, bool ByName);
