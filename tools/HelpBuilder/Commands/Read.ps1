# Writes what PowerShell knows of the module's commands to a file, as JSON in the form of CommandInfo.cs.
param([Parameter(Mandatory)] [string] $File)

$ErrorActionPreference = 'Stop'
if (-not (Get-Module PartnerRelationships)) { Import-Module "$PSScriptRoot/../../../out/PartnerRelationships" }

function Get-PlainType([type] $Type) {
    $nullable = [Nullable]::GetUnderlyingType($Type)
    if ($nullable) { $nullable } else { $Type }
}

# What a parameter has that nobody gave.
function Get-Default($Command, $Parameter) {
    if (-not ($Parameter.ParameterSets.Values | Where-Object { -not $_.IsMandatory })) { return 'None' }
    $property = $Command.ImplementingType.GetProperty($Parameter.Name)
    $value = if ($property) { $property.GetValue($Command.Instance) }
    switch ($value) {
        { $null -eq $_ } { return 'None' }
        { $_ -is [switch] -or $_ -is [bool] -or $_ -is [enum] } { return "$_" }
        { $_ -is [int] -or $_ -is [long] -or $_ -is [double] } { return $_.ToString([cultureinfo]::InvariantCulture) }
        { $_ -is [timespan] -and $_ -ne [timespan]::Zero } { return "$_" }
        { $_ -is [string] -and $_ } { return $_ }
        { $_ -is [array] -and $_.Count } { return $_ -join ', ' }
    }
    'None'
}

function Get-Parameter($Command) {
    $common = [System.Management.Automation.Cmdlet]::CommonParameters
    foreach ($parameter in $Command.Parameters.Values | Where-Object Name -notin $common | Sort-Object { $_.Name -in 'Confirm', 'WhatIf' }, Name) {
        $type = Get-PlainType $parameter.ParameterType
        $element = if ($type.IsArray) { Get-PlainType $type.GetElementType() } else { $type }
        $values = $parameter.Attributes | Where-Object { $_ -is [ValidateSet] } | ForEach-Object ValidValues
        if ($element.IsEnum) { $values = [enum]::GetNames($element) }
        $property = $Command.ImplementingType.GetProperty($parameter.Name)
        [ordered]@{
            Name = $parameter.Name
            Type = $type.Name
            FullType = $type.FullName
            DeclaringType = if ($property) { $property.DeclaringType.FullName }
            Aliases = @($parameter.Aliases)
            AcceptedValues = @($values)
            DefaultValue = Get-Default $Command $parameter
            Wildcards = @($parameter.Attributes | Where-Object { $_ -is [SupportsWildcards] }).Count -gt 0
            Places = @(foreach ($set in $parameter.ParameterSets.GetEnumerator() | Sort-Object Key) {
                    [ordered]@{
                        Set = $set.Key
                        Required = $set.Value.IsMandatory
                        Position = if ($set.Value.Position -ge 0) { $set.Value.Position }
                        ByValue = $set.Value.ValueFromPipeline
                        ByName = $set.Value.ValueFromPipelineByPropertyName
                    }
                })
        }
    }
}

$found = foreach ($command in Get-Command -Module PartnerRelationships -CommandType Cmdlet | Sort-Object Name) {
    $instance = [Activator]::CreateInstance($command.ImplementingType)
    $command | Add-Member -NotePropertyName Instance -NotePropertyValue $instance -Force
    [ordered]@{
        Name = $command.Name
        Type = $command.ImplementingType.FullName
        Sets = @($command.ParameterSets | ForEach-Object { [ordered]@{ Name = $_.Name; IsDefault = $_.IsDefault; Syntax = "$_" } })
        Parameters = @(Get-Parameter $command)
        Outputs = @($command.OutputType | ForEach-Object { $_.Type.FullName })
    }
    if ($instance -is [IDisposable]) { $instance.Dispose() }
}

[System.IO.File]::WriteAllText($File, (ConvertTo-Json @($found) -Depth 6))
