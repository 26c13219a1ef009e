using System;
using System.Management.Automation;

namespace PartnerRelationships.Commands;

/// <summary>Takes an empty cell of a CSV file for nothing: PowerShell alone would take it for zero.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class EmptyCellAttribute : ArgumentTransformationAttribute
{
    /// <inheritdoc/>
    public override object? Transform(EngineIntrinsics engineIntrinsics, object? inputData) => Arguments.Bare(inputData) is string text && string.IsNullOrWhiteSpace(text) ? null : inputData;
}
