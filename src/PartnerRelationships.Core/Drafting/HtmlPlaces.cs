using System;
using System.Linq;
using System.Text;

namespace PartnerRelationships.Core.Drafting;

/// <summary>Follows a template's HTML, to tell where a value stays text once it is encoded: between tags, and between quotes in an
/// attribute that holds text or an address. Everywhere else it could become an element, an attribute or a rule of style.</summary>
internal sealed class HtmlPlaces
{
    private static readonly string[] TextAttributes = ["href", "title", "alt"];
    private static readonly string[] RawElements = ["style", "script"];
    private const string BeginOfComment = "!--";
    private readonly StringBuilder element = new();
    private readonly StringBuilder attribute = new();
    private readonly StringBuilder recent = new();
    private State state;

    private enum State
    {
        Text,
        TagOpen,
        TagName,
        BeforeName,
        Name,
        AfterName,
        BeforeValue,
        DoubleQuoted,
        SingleQuoted,
        Unquoted,
        Markup,
        Comment,
        Raw,
    }

    /// <summary>Whether a field may stand here.</summary>
    public bool TakesField => state == State.Text
        || (state is State.DoubleQuoted or State.SingleQuoted && TextAttributes.Contains(attribute.ToString(), StringComparer.OrdinalIgnoreCase));

    /// <summary>Whether a section may begin or end here.</summary>
    public bool TakesSection => state == State.Text;

    /// <summary>Goes on over a piece of the template.</summary>
    public void Read(string piece)
    {
        foreach (var letter in piece)
        {
            state = Next(letter);
        }
    }

    private State Next(char letter) => state switch
    {
        State.Text => letter == '<' ? State.TagOpen : State.Text,
        State.TagOpen => Open(letter),
        State.TagName when !IsSpace(letter) && letter is not ('>' or '/') => Note(element, letter, State.TagName),
        State.TagName or State.BeforeName or State.AfterName when letter == '>' => EndOfTag(),
        State.TagName => State.BeforeName,
        State.BeforeName or State.AfterName when IsSpace(letter) || letter == '/' => state == State.AfterName && letter != '/' ? State.AfterName : State.BeforeName,
        State.AfterName when letter == '=' => State.BeforeValue,
        State.BeforeName or State.AfterName => Begin(attribute, letter, State.Name),
        State.Name => NextOfName(letter),
        State.BeforeValue when IsSpace(letter) => State.BeforeValue,
        State.BeforeValue => letter switch { '"' => State.DoubleQuoted, '\'' => State.SingleQuoted, '>' => EndOfTag(), _ => State.Unquoted },
        State.DoubleQuoted => letter == '"' ? State.BeforeName : state,
        State.SingleQuoted => letter == '\'' ? State.BeforeName : state,
        State.Unquoted => letter == '>' ? EndOfTag() : IsSpace(letter) ? State.BeforeName : state,
        State.Markup => NextOfMarkup(letter),
        State.Comment => Recently(letter, "-->") ? State.Text : state,
        _ => Recently(letter, "</" + element) ? Begin(attribute, ' ', State.BeforeName, element) : state,
    };

    private State Open(char letter) => letter switch
    {
        '<' => State.TagOpen,
        '/' => Begin(element, '/', State.TagName),
        '!' or '?' => Begin(recent, letter, State.Markup),
        _ when letter is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') => Begin(element, letter, State.TagName),
        _ => State.Text,
    };

    private State NextOfName(char letter) => letter switch
    {
        '=' => State.BeforeValue,
        '>' => EndOfTag(),
        '/' => State.BeforeName,
        _ => IsSpace(letter) ? State.AfterName : Note(attribute, letter, State.Name),
    };

    private State NextOfMarkup(char letter)
    {
        var beginsComment = recent.Length < BeginOfComment.Length && recent.Append(letter).ToString() == BeginOfComment;
        return beginsComment ? State.Comment : letter == '>' ? State.Text : State.Markup;
    }

    private State EndOfTag()
    {
        recent.Clear();
        return RawElements.Contains(element.ToString(), StringComparer.OrdinalIgnoreCase) ? State.Raw : State.Text;
    }

    private bool Recently(char letter, string end)
    {
        recent.Append(letter);
        recent.Remove(0, Math.Max(0, recent.Length - end.Length));
        return string.Equals(recent.ToString(), end, StringComparison.OrdinalIgnoreCase);
    }

    private static State Begin(StringBuilder name, char letter, State next, StringBuilder? forget = null)
    {
        forget?.Clear();
        name.Clear();
        return Note(name, letter, next);
    }

    private static State Note(StringBuilder name, char letter, State next)
    {
        name.Append(letter);
        return next;
    }

    private static bool IsSpace(char letter) => letter is ' ' or '\t' or '\n' or '\r' or '\f';
}
