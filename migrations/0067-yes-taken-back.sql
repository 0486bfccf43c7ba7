-- A no ends every yes before it: who says "ask me" afterwards is asked anew, also for the same words.
update desk_publication p set agreed = false, agreed_to = null
from report r where r.id = p.report_id and p.agreed and (r.consent = 'no' or p.state = 'withdrawn');
update desk_answer a set agreed = false
from report r where r.id = a.report_id and a.agreed and (r.consent = 'no' or a.state = 'withdrawn');
