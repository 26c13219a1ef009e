using System.Collections.Generic;
using System.Linq;

namespace PartnerRelationships.Emulator.Consent;

/// <summary>Fields with their labels, hints, and what is wrong with one of them.</summary>
/// <param name="wrongId">The field that was refused; null for none.</param>
/// <param name="message">Why.</param>
internal sealed class Fields(string? wrongId, string? message)
{
    /// <summary>The error summary at the top of a page, with links to the fields; nothing if there is no error.</summary>
    public static Html Summary(string heading, string id, string? message) => message is null ? default : Html.Of($"""
        <div class="summary" role="alert">
        <h2>{heading}</h2>
        <p><a href="#{id}">{message}</a></p>
        </div>

        """);

    public static Html Radio(string name, string value, string text, string chosen, Html state = default) => Html.Of(
        $"""<div class="choice"><input type="radio" id="{name}-{value}" name="{name}" value="{value}"{Checked(value == chosen)}{state}><label for="{name}-{value}">{text}</label></div>""");

    /// <summary>Radio buttons; what is wrong with them is said of the first.</summary>
    public Html Group(string legend, string name, IReadOnlyList<(string Value, string Text)> choices, string chosen)
    {
        var first = $"{name}-{choices[0].Value}";
        return Html.Of($"""
            <fieldset>
            <legend>{legend}</legend>
            {Wrong(first)}{choices.Select((one, index) => Radio(name, one.Value, one.Text, chosen, index == 0 ? State(first) : default))}
            </fieldset>
            """);
    }

    public Html Text(string id, string label, string value, string? hint = null, string type = "text") => Html.Of($"""
        <div class="field">
        <label for="{id}">{label}</label>
        {Hint(id, hint)}{Wrong(id)}<input type="{type}" id="{id}" name="{id}" value="{value}" dir="auto" autocomplete="off"{State(id, hint)}>
        </div>
        """);

    public Html Choice(string id, string label, IEnumerable<(string Value, string Text)> choices, string chosen) => Html.Of($"""
        <div class="field">
        <label for="{id}">{label}</label>
        {Wrong(id)}<select id="{id}" name="{id}"{State(id)}>{choices.Select(one => Html.Of($"""<option value="{one.Value}"{Selected(one.Value == chosen)}>{one.Text}</option>"""))}</select>
        </div>
        """);

    /// <summary>What is wrong with a field, in words.</summary>
    public Html Wrong(string id) => id == wrongId ? Html.Of($"""<p class="wrong" id="{id}-wrong">{message}</p>""") : default;

    /// <summary>What makes a screen reader say it, and puts the keyboard there.</summary>
    public Html State(string id, string? hint = null)
    {
        var described = new[] { hint is null ? null : id + "-hint", id == wrongId ? id + "-wrong" : null }.Where(part => part is not null).ToList();
        return Html.Of($"""{(described.Count > 0 ? Html.Of($" aria-describedby=\"{string.Join(' ', described)}\"") : default)}{(id == wrongId ? Html.Of($" aria-invalid=\"true\" autofocus") : default)}""");
    }

    private static Html Hint(string id, string? hint) => hint is null ? default : Html.Of($"""<p class="hint" id="{id}-hint">{hint}</p>""");

    private static Html Checked(bool isChosen) => isChosen ? Html.Of($" checked") : default;

    private static Html Selected(bool isChosen) => isChosen ? Html.Of($" selected") : default;
}
